package org.mainstay.ticket.rest;

import org.mainstay.ticket.service.ContactView;

/** A colleague of the reporter who sees a ticket as the reporter does. */
public record ContactPayload(Long id, String name, String email) {

    static ContactPayload of(ContactView contact) {
        return new ContactPayload(contact.id(), contact.name(), contact.email());
    }
}
