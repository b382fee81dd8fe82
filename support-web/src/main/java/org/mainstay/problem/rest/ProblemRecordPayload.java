package org.mainstay.problem.rest;

import java.time.Instant;
import org.mainstay.problem.model.ProblemStatus;
import org.mainstay.problem.service.ProblemDetail;
import org.mainstay.problem.service.ProblemSummary;

/**
 * A problem record. In a list without its longer texts.
 *
 * @param product key
 * @param tickets how many belong to it
 * @param openTickets how many of those are neither resolved nor closed
 * @param solution null until resolved
 */
public record ProblemRecordPayload(
        String number,
        String title,
        ProblemStatus status,
        String product,
        String targetRelease,
        long tickets,
        long openTickets,
        String symptom,
        String cause,
        String impact,
        String workaround,
        TranslationPayload solution,
        Instant createdAt,
        Instant updatedAt,
        Instant resolvedAt) {

    static ProblemRecordPayload of(ProblemSummary row) {
        return new ProblemRecordPayload(
                row.number(),
                row.title(),
                row.status(),
                row.product(),
                row.targetRelease(),
                row.tickets(),
                row.openTickets(),
                null,
                null,
                null,
                null,
                null,
                row.createdAt(),
                row.updatedAt(),
                null);
    }

    static ProblemRecordPayload of(ProblemDetail problem) {
        var row = problem.summary();
        return new ProblemRecordPayload(
                row.number(),
                row.title(),
                row.status(),
                row.product(),
                row.targetRelease(),
                row.tickets(),
                row.openTickets(),
                problem.symptom().text(),
                problem.cause().text(),
                problem.impact().text(),
                problem.workaround().text(),
                TranslationPayload.of(problem.solution()),
                row.createdAt(),
                row.updatedAt(),
                problem.resolvedAt());
    }
}
