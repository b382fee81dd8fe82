package org.mainstay.ticket.service;

import java.time.Instant;
import org.mainstay.ticket.model.Rating;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.model.TicketStatus;

/**
 * A ticket as a row of a list.
 *
 * @param version counts the changes of the ticket
 * @param productVersion null when not known
 * @param organisation name, null for people without one
 * @param assigneeId null while nobody is assigned
 * @param team key, null while no team is assigned
 * @param nextDueAt when the next promise is due, null if none runs
 * @param breached whether a promise was broken
 * @param rating what the customer thought of the help; null if not told since the latest end
 */
public record TicketSummary(
        String number,
        int version,
        String subject,
        TicketStatus status,
        Severity severity,
        String product,
        String productName,
        String productVersion,
        String organisation,
        String organisationName,
        Long reporterId,
        String reporterName,
        Long assigneeId,
        String assigneeName,
        String team,
        String teamName,
        Instant createdAt,
        Instant updatedAt,
        Instant nextDueAt,
        boolean breached,
        Rating rating) {}
