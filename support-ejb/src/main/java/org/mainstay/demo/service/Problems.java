package org.mainstay.demo.service;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.mainstay.history.model.HistoryEntry;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.identity.model.Person;
import org.mainstay.problem.model.Problem;
import org.mainstay.problem.model.ProblemStatus;
import org.mainstay.problem.model.Translation;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.model.TicketStatus;

/** The problem records of the demo's desk, each with tickets that tell of it. */
final class Problems {

    private static final int TICKETS = 9;
    private static final Set<TicketStatus> ALL = EnumSet.allOf(TicketStatus.class);
    private static final Set<TicketStatus> DONE =
            EnumSet.of(TicketStatus.RESOLVED, TicketStatus.CLOSED);

    private final DemoRepository repository;
    private final Directory directory;
    private final Instant now;

    Problems(DemoRepository repository, Directory directory, Instant now) {
        this.repository = repository;
        this.directory = directory;
        this.now = now;
    }

    void store() {
        scheduler();
        etcd();
        storage();
    }

    private void scheduler() {
        var begun = now.minus(Duration.ofDays(40));
        var problem =
                new Problem(
                        repository.nextProblemNumber(begun),
                        "Capacity Scheduler leaves applications waiting although there is room",
                        directory.product("hadoop"),
                        """
                        Applications stay in `ACCEPTED` while the cluster has free memory. The \
                        queue shows less than its capacity in use.""",
                        begun);
        problem.describe(
                problem.symptom(),
                """
                `maximum-am-resource-percent` counts the AM resources of killed applications \
                until the ResourceManager restarts.""",
                "Queues with many short applications come to a standstill about once a week.",
                """
                Raise `yarn.scheduler.capacity.maximum-am-resource-percent` to 0.3 and run \
                `yarn rmadmin -refreshQueues`.""",
                begun);
        problem.target("3.4.1", begun);
        problem.resolve(
                new Translation(
                        "Fixed in Hadoop 3.4.1. After the upgrade set the AM share back to 0.1.",
                        "已在 Hadoop 3.4.1 中修复。升级后请将 AM 资源占比恢复为 0.1。"),
                now.minus(Duration.ofDays(12)));
        store(problem, directory.person("ewa.kowalska"), "hadoop", "scheduler", DONE);
    }

    private void etcd() {
        var begun = now.minus(Duration.ofDays(16));
        var problem =
                new Problem(
                        repository.nextProblemNumber(begun),
                        "etcd grows until the API server refuses writes",
                        directory.product("kubernetes"),
                        """
                        The API server answers slowly, then refuses all writes with \
                        `mvcc: database space exceeded`. etcd logs `took too long`.""",
                        begun);
        problem.describe(
                problem.symptom(),
                """
                An operator writes an Event for each reconcile loop. Compaction keeps up, but the \
                space is only given back by a defragmentation, which nobody runs.""",
                "Clusters with more than 200 nodes stop within three to six weeks.",
                """
                1. `etcdctl defrag`, one member after the other, the leader last
                2. `etcdctl alarm disarm`
                3. `--event-ttl=15m` for the API server""",
                begun);
        problem.target("1.34.2", begun);
        problem.enter(ProblemStatus.KNOWN_ERROR, now.minus(Duration.ofDays(9)));
        store(problem, directory.person("lead"), "kubernetes", "etcd", ALL);
    }

    private void storage() {
        var begun = now.minus(Duration.ofDays(1));
        var problem =
                new Problem(
                        repository.nextProblemNumber(begun),
                        "Invalid pages on the primary after a fail-over of the storage",
                        directory.product("postgresql"),
                        """
                        After the storage failed over, `could not read block` or `invalid page in \
                        block` for catalogues and tables that were written to at that moment.""",
                        begun);
        problem.describe(
                problem.symptom(),
                null,
                "Single tables can't be read; back-ups of the primary fail.",
                """
                Stop writing, fail over to the stand-by, and compare with `pg_amcheck` before the \
                old primary is used again:

                ```sh
                pg_amcheck --all --heapallindexed
                ```""",
                begun);
        store(problem, directory.person("marco.bianchi"), "postgresql", "corruption", ALL);
    }

    private void store(
            Problem problem, Person by, String product, String tag, Set<TicketStatus> statuses) {
        repository.add(problem);
        var begun = problem.createdAt();
        repository.add(entry(problem, by, begun, Action.CREATED, problem.number()));
        for (var ticket : repository.tickets(product, tag, statuses, TICKETS)) {
            join(ticket, problem, by);
        }
    }

    private void join(Ticket ticket, Problem problem, Person by) {
        ticket.shareProblem(problem.id(), ticket.updatedAt());
        repository.add(entry(problem, by, now, Action.LINKED, ticket.number()));
        repository.add(
                new HistoryEntry(
                        Subject.TICKET,
                        ticket.id(),
                        now,
                        now,
                        by.id(),
                        by.displayName(),
                        Action.CHANGED,
                        "problem",
                        null,
                        problem.number(),
                        true));
    }

    private static HistoryEntry entry(
            Problem problem, Person by, Instant at, Action action, String to) {
        return new HistoryEntry(
                Subject.PROBLEM,
                problem.id(),
                at,
                at,
                by.id(),
                by.displayName(),
                action,
                null,
                null,
                to,
                true);
    }
}
