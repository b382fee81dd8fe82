package org.mainstay.ticket.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.model.TicketStatus;
import org.mainstay.ticket.service.MoveTicket;

/**
 * A move to another status.
 *
 * @param reason for the waiting statuses
 * @param solution for RESOLVED
 */
public record NewTransitionPayload(
        @NotNull TicketStatus to,
        @Size(max = Ticket.REASON_MAXLENGTH) String reason,
        @Size(max = Ticket.SOLUTION_MAXLENGTH) String solution) {

    MoveTicket command(String number, Integer version) {
        return new MoveTicket(number, to, reason, solution, version);
    }
}
