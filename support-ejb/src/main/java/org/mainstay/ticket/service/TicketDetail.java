package org.mainstay.ticket.service;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.mainstay.ticket.model.TicketStatus;

/**
 * Everything about a ticket that its page shows beside the conversation.
 *
 * @param summary what the list shows too
 * @param version counts the changes; give it back with a change to notice somebody else's
 * @param environment null when not told
 * @param statusReason why it waits, null otherwise
 * @param solution what solved it, null until resolved
 * @param mergedInto number of the ticket that goes on with this one; null unless merged
 * @param tags sorted; empty for those who may not see them
 * @param transitions the statuses the caller can choose now
 * @param mayReply whether the caller can write a public message
 * @param mayWork whether the caller can assign, rate, tag, and write internal notes
 */
public record TicketDetail(
        TicketSummary summary,
        int version,
        String environment,
        String statusReason,
        String solution,
        String mergedInto,
        List<String> tags,
        Instant firstRespondedAt,
        Instant resolvedAt,
        Instant closedAt,
        Set<TicketStatus> transitions,
        boolean mayReply,
        boolean mayWork) {}
