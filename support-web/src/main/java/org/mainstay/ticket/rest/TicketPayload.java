package org.mainstay.ticket.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mainstay.product.model.AnswerRule;
import org.mainstay.shared.rest.PersonRefPayload;
import org.mainstay.shared.rest.WarningPayload;
import org.mainstay.ticket.model.TicketStatus;
import org.mainstay.ticket.service.AnswerView;
import org.mainstay.ticket.service.TicketDetail;
import org.mainstay.ticket.service.TicketSummary;

/**
 * A ticket, as far as the caller may see it; rows of a list leave out what only the ticket itself
 * tells.
 *
 * @param statusReason why it waits
 * @param severity 1 (most) to 4
 * @param product key
 * @param productVersion name
 * @param organisation key
 * @param team key
 * @param mergedInto number of the ticket that goes on with this one
 * @param followUp number of the ticket that went on when this one could not be reopened any more
 * @param tags for staff only
 * @param closesAt when it is closed if the customer says nothing before
 * @param reopenableUntil until when a ticket that is done can be reopened
 * @param fields answers to what the product asks, by the key of the field
 * @param watchers people of the desk who are told what happens; for staff only
 * @param contacts colleagues of the reporter who see the ticket
 * @param nextDueAt when the next promise is due
 * @param breached whether a promise was broken
 * @param warnings on what was just reported; null otherwise, or if there is nothing to warn of
 */
public record TicketPayload(
        String number,
        String subject,
        TicketStatus status,
        String statusReason,
        int severity,
        String product,
        String productVersion,
        String environment,
        String organisation,
        PersonRefPayload reporter,
        PersonRefPayload assignee,
        String team,
        List<String> tags,
        Map<String, Object> fields,
        List<PersonRefPayload> watchers,
        List<ContactPayload> contacts,
        String solution,
        String mergedInto,
        String followUp,
        Instant createdAt,
        Instant updatedAt,
        Instant firstRespondedAt,
        Instant resolvedAt,
        Instant closedAt,
        Instant closesAt,
        Instant reopenableUntil,
        Instant nextDueAt,
        boolean breached,
        List<WarningPayload> warnings) {

    static TicketPayload of(TicketSummary row) {
        return of(
                row, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null);
    }

    static TicketPayload of(TicketDetail ticket) {
        return of(ticket, List.of());
    }

    static TicketPayload of(TicketDetail ticket, List<WarningPayload> warnings) {
        return of(
                ticket.summary(),
                ticket.statusReason(),
                ticket.environment(),
                ticket.tags(),
                fields(ticket.answers()),
                ticket.watchers().stream()
                        .map(watcher -> PersonRefPayload.of(watcher.id(), watcher.name()))
                        .toList(),
                ticket.contacts().stream().map(ContactPayload::of).toList(),
                ticket.solution(),
                ticket.mergedInto(),
                ticket.followUp(),
                ticket.firstRespondedAt(),
                ticket.resolvedAt(),
                ticket.closedAt(),
                ticket.closesAt(),
                ticket.reopenableUntil(),
                warnings.isEmpty() ? null : warnings);
    }

    /** Null where the product asks nothing. */
    private static Map<String, Object> fields(List<AnswerView> answers) {
        if (answers.isEmpty()) {
            return null;
        }
        var fields = new LinkedHashMap<String, Object>();
        for (var answer : answers) {
            if (answer.value() != null) {
                fields.put(answer.field().key(), value(answer));
            }
        }
        return fields;
    }

    private static Object value(AnswerView answer) {
        return switch (answer.field().type()) {
            case NUMBER -> new BigDecimal(answer.value());
            case YES_NO -> AnswerRule.YES.equals(answer.value());
            case CHOICES -> answer.values();
            case TEXT, LONG_TEXT, DATE, CHOICE, URL -> answer.value();
        };
    }

    private static TicketPayload of(
            TicketSummary row,
            String statusReason,
            String environment,
            List<String> tags,
            Map<String, Object> fields,
            List<PersonRefPayload> watchers,
            List<ContactPayload> contacts,
            String solution,
            String mergedInto,
            String followUp,
            Instant firstRespondedAt,
            Instant resolvedAt,
            Instant closedAt,
            Instant closesAt,
            Instant reopenableUntil,
            List<WarningPayload> warnings) {
        return new TicketPayload(
                row.number(),
                row.subject(),
                row.status(),
                statusReason,
                row.severity().level(),
                row.product(),
                row.productVersion(),
                environment,
                row.organisation(),
                PersonRefPayload.of(row.reporterId(), row.reporterName()),
                PersonRefPayload.of(row.assigneeId(), row.assigneeName()),
                row.team(),
                tags,
                fields,
                watchers,
                contacts,
                solution,
                mergedInto,
                followUp,
                row.createdAt(),
                row.updatedAt(),
                firstRespondedAt,
                resolvedAt,
                closedAt,
                closesAt,
                reopenableUntil,
                row.nextDueAt(),
                row.breached(),
                warnings);
    }
}
