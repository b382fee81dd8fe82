package org.mainstay.outbox.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.Samples;
import org.mainstay.harness.TestDatabase;
import org.mainstay.mail.model.Mail;
import org.mainstay.outbox.model.OutboxMessage;
import org.mainstay.shared.service.Claim;

/** Two nodes never work on the same row. */
class ClaimTest {

    private static final String MESSAGES = "select id from outbox_message order by id";

    @OnBothDatabases
    void theSecondTransactionGetsWhatTheFirstLeft(TestDatabase database) {
        fill(database, 10);

        try (var first = database.entities();
                var second = database.entities()) {
            first.getTransaction().begin();
            second.getTransaction().begin();
            var ofFirst = Claim.ids(first, MESSAGES, 4);
            var ofSecond = Claim.ids(second, MESSAGES, 10);

            assertThat(ofFirst).hasSize(4).isSorted();
            assertThat(ofSecond).hasSize(6).doesNotContainAnyElementsOf(ofFirst);
            second.getTransaction().rollback();
            first.getTransaction().rollback();
        }
    }

    @OnBothDatabases
    void whatARolledBackTransactionClaimedIsFreeAgain(TestDatabase database) {
        fill(database, 3);

        try (var first = database.entities()) {
            first.getTransaction().begin();
            Claim.ids(first, MESSAGES, 3);
            first.getTransaction().rollback();
        }

        database.inTransaction(e -> assertThat(Claim.ids(e, MESSAGES, 3)).hasSize(3));
    }

    @OnBothDatabases
    void manyWorkersTogetherTakeEveryRowOnce(TestDatabase database)
            throws InterruptedException, ExecutionException {
        fill(database, 60);
        var workers = Executors.newFixedThreadPool(6);

        var taken = new ArrayList<Long>();
        try {
            var results =
                    workers.invokeAll(
                            IntStream.range(0, 6)
                                    .mapToObj(i -> (Callable<List<Long>>) () -> takeAll(database))
                                    .toList());
            for (var result : results) {
                taken.addAll(result.get());
            }
        } finally {
            workers.shutdownNow();
        }

        assertThat(taken).hasSize(60).doesNotHaveDuplicates();
        assertThat(database.number("select count(*) from outbox_message")).isZero();
    }

    private static List<Long> takeAll(TestDatabase database) {
        var taken = new ArrayList<Long>();
        int before;
        do {
            before = taken.size();
            taken.addAll(
                    database.transaction(
                            entities -> {
                                var ids = Claim.ids(entities, MESSAGES, 5);
                                ids.forEach(
                                        id ->
                                                entities.remove(
                                                        entities.find(OutboxMessage.class, id)));
                                return ids;
                            }));
        } while (taken.size() > before
                || database.number("select count(*) from outbox_message") > 0);
        return taken;
    }

    @OnBothDatabases
    void onlyWhatIsDueIsClaimed(TestDatabase database) {
        database.inTransaction(
                entities -> {
                    entities.persist(mail("due", Samples.NOW));
                    entities.persist(mail("later", Samples.NOW.plusSeconds(1)));
                });

        database.inTransaction(
                entities ->
                        assertThat(
                                        Claim.ids(
                                                entities,
                                                "select id from mail where next_attempt_at <= ?"
                                                        + " order by id",
                                                10,
                                                Samples.NOW))
                                .hasSize(1));
    }

    private static Mail mail(String id, Instant due) {
        return new Mail(id, null, "a@b.example", "en", "Subject", "Body", due);
    }

    private static void fill(TestDatabase database, int rows) {
        database.inTransaction(
                entities -> {
                    for (int i = 0; i < rows; i++) {
                        entities.persist(
                                new OutboxMessage(
                                        OutboxMessage.Destination.ESCALATIONS, "{}", Samples.NOW));
                    }
                });
        assertThat(new HashSet<>(database.rows("select id from outbox_message"))).hasSize(rows);
    }
}
