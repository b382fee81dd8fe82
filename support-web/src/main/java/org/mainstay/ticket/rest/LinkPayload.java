package org.mainstay.ticket.rest;

import org.mainstay.ticket.model.LinkType;
import org.mainstay.ticket.model.TicketStatus;
import org.mainstay.ticket.service.LinkView;

/**
 * A link to another ticket.
 *
 * @param inverse whether the type reads from the other ticket to this one
 * @param ticket number of the other ticket, as are subject and status
 */
public record LinkPayload(
        Long id,
        LinkType type,
        boolean inverse,
        String ticket,
        String subject,
        TicketStatus status) {

    static LinkPayload of(LinkView link) {
        return new LinkPayload(
                link.id(),
                link.relation().type(),
                link.relation().inverse(),
                link.number(),
                link.subject(),
                link.status());
    }
}
