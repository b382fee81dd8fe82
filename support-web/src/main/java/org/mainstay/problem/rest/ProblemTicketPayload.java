package org.mainstay.problem.rest;

import org.mainstay.ticket.model.TicketStatus;
import org.mainstay.ticket.service.TicketSummary;

/**
 * A ticket that belongs to a problem.
 *
 * @param organisation key; null for a reporter without one
 */
public record ProblemTicketPayload(
        String ticket, String subject, TicketStatus status, String organisation) {

    static ProblemTicketPayload of(TicketSummary ticket) {
        return new ProblemTicketPayload(
                ticket.number(), ticket.subject(), ticket.status(), ticket.organisation());
    }
}
