package org.mainstay.ticket.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.mainstay.ticket.model.LinkRelation;
import org.mainstay.ticket.model.LinkType;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.service.LinkTickets;

/**
 * A link to be made; the type reads from this ticket to the other.
 *
 * @param ticket number of the other
 */
public record NewLinkPayload(
        @NotNull LinkType type, @NotBlank @Size(max = Ticket.NUMBER_MAXLENGTH) String ticket) {

    LinkTickets command(String number) {
        return new LinkTickets(number, LinkRelation.of(type, false), ticket);
    }
}
