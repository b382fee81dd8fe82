package org.mainstay.ticket.service;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.model.TicketStatus;

/**
 * Move a ticket to another status.
 *
 * @param reason needed for the waiting statuses, null otherwise
 * @param solution needed for RESOLVED, null otherwise
 * @param version as last seen; null not to check
 * @param seen how many entries the ticket's history had for the caller when they chose; null not to
 *     check. Unlike the version it counts only what the caller can see.
 */
public record MoveTicket(
        @NotNull String number,
        @NotNull TicketStatus to,
        @Size(max = Ticket.REASON_MAXLENGTH) String reason,
        @Size(max = Ticket.SOLUTION_MAXLENGTH) String solution,
        Integer version,
        @Min(0) Integer seen) {

    /** A move that is decided on the ticket's version alone, if at all. */
    public MoveTicket(
            String number, TicketStatus to, String reason, String solution, Integer version) {
        this(number, to, reason, solution, version, null);
    }
}
