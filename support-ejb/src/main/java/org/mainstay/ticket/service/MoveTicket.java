package org.mainstay.ticket.service;

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
 */
public record MoveTicket(
        @NotNull String number,
        @NotNull TicketStatus to,
        @Size(max = Ticket.REASON_MAXLENGTH) String reason,
        @Size(max = Ticket.SOLUTION_MAXLENGTH) String solution,
        Integer version) {}
