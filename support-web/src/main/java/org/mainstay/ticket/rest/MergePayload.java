package org.mainstay.ticket.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.service.MergeTicket;

/**
 * A merge.
 *
 * @param into number of the ticket that goes on
 */
public record MergePayload(@NotBlank @Size(max = Ticket.NUMBER_MAXLENGTH) String into) {

    MergeTicket command(String number, Integer version) {
        return new MergeTicket(number, into, version);
    }
}
