package org.mainstay.ticket.service;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.mainstay.identity.service.PersonRef;
import org.mainstay.ticket.model.NextStep;
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
 * @param followUp number of the ticket that went on when this one could not be reopened any more;
 *     null for none
 * @param tags sorted; empty for those who may not see them
 * @param sharesProblem whether it belongs to a problem record; false for those who may not know
 * @param reopenableUntil until when a ticket that is done can be reopened; null if it is not done,
 *     or never could
 * @param answers what the product asks, and the ticket’s answers as far as there are any
 * @param nextStep what happens by itself if nobody says anything; null for nothing, and for those
 *     who may not know
 * @param nextStepAt when; null for nothing
 * @param watchers people of the desk who are told; empty for those who may not see them
 * @param contacts colleagues of the reporter who see the ticket
 * @param ratableUntil until when the caller can say how good the help was; null if they are not
 *     asked
 * @param transitions the statuses the caller can choose now
 * @param answering what a public message of the caller does
 * @param mayShare whether the caller decides who the contacts are
 * @param mayWork whether the caller can assign, rate, tag, and write internal notes
 */
public record TicketDetail(
        TicketSummary summary,
        int version,
        String environment,
        String statusReason,
        String solution,
        String mergedInto,
        String followUp,
        List<String> tags,
        boolean sharesProblem,
        List<AnswerView> answers,
        Instant firstRespondedAt,
        Instant resolvedAt,
        Instant closedAt,
        Instant reopenableUntil,
        NextStep nextStep,
        Instant nextStepAt,
        List<PersonRef> watchers,
        List<ContactView> contacts,
        Instant ratableUntil,
        Set<TicketStatus> transitions,
        Answering answering,
        boolean mayShare,
        boolean mayWork) {

    /** Whether the caller can write a public message here. */
    public boolean mayReply() {
        return answering != Answering.REFUSED;
    }

    /** When the ticket is closed if the customer says nothing before; null if it isn't. */
    public Instant closesAt() {
        return nextStep != null && nextStep.closes() ? nextStepAt : null;
    }
}
