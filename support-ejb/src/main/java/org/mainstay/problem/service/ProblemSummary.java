package org.mainstay.problem.service;

import java.time.Instant;
import org.mainstay.problem.model.Problem;
import org.mainstay.problem.model.ProblemStatus;

/**
 * A problem as a row of a list.
 *
 * @param version counts the changes; give it back with a change to notice somebody else's
 * @param product key
 * @param targetRelease null while it isn't known
 * @param tickets how many belong to it
 * @param openTickets how many of those are neither resolved nor closed
 */
public record ProblemSummary(
        String number,
        int version,
        String title,
        ProblemStatus status,
        String product,
        String productName,
        String targetRelease,
        long tickets,
        long openTickets,
        Instant createdAt,
        Instant updatedAt) {

    static ProblemSummary of(Problem problem, TicketCount count) {
        return new ProblemSummary(
                problem.number(),
                problem.version(),
                problem.title(),
                problem.status(),
                problem.product().key(),
                problem.product().name(),
                problem.targetRelease(),
                count.all(),
                count.open(),
                problem.createdAt(),
                problem.updatedAt());
    }

    /** How many tickets belong to a problem. */
    record TicketCount(long all, long open) {

        static final TicketCount NONE = new TicketCount(0, 0);
    }
}
