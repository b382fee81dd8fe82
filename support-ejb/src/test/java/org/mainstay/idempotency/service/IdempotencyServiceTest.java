package org.mainstay.idempotency.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.UnprocessableException;

class IdempotencyServiceTest {

    private static final RepeatableRequest REQUEST = new RepeatableRequest(7L, "k-1", "f-1");
    private static final GivenAnswer ANSWER =
            new GivenAnswer(
                    201,
                    Map.of("Location", "https://desk.example/api/v1/tickets/2026-000001"),
                    "{\"token\": \"top secret, 密\"}".getBytes(UTF_8));

    @OnBothDatabases
    void sameRequestGetsTheFirstAnswer(TestDatabase database) {
        try (var desk = new TestDesk(database)) {
            carryOut(desk, REQUEST);

            var again = answerTo(desk, REQUEST);

            assertThat(again.status()).isEqualTo(201);
            assertThat(again.headers()).isEqualTo(ANSWER.headers());
            assertThat(again.body()).isEqualTo(ANSWER.body());
        }
    }

    @OnBothDatabases
    void otherRequestUnderTheKeyIsRefused(TestDatabase database) {
        try (var desk = new TestDesk(database)) {
            carryOut(desk, REQUEST);

            assertThatThrownBy(() -> answerTo(desk, new RepeatableRequest(7L, "k-1", "f-2")))
                    .isInstanceOf(UnprocessableException.class)
                    .extracting("code")
                    .isEqualTo("idempotency.other_request");
        }
    }

    @OnBothDatabases
    void keysOfOthersAreOtherKeys(TestDatabase database) {
        try (var desk = new TestDesk(database)) {
            carryOut(desk, REQUEST);

            assertThat(answerTo(desk, new RepeatableRequest(8L, "k-1", "f-1"))).isNull();
            assertThat(answerTo(desk, new RepeatableRequest(null, "k-1", "f-1"))).isNull();
        }
    }

    @OnBothDatabases
    void keyCountsForADay(TestDatabase database) {
        try (var desk = new TestDesk(database)) {
            carryOut(desk, REQUEST);
            desk.clock().advance(Duration.ofHours(24).minusSeconds(1));
            assertThat(answerTo(desk, REQUEST)).isNotNull();
            assertThat(forgetOld(desk)).isZero();

            desk.clock().advance(Duration.ofSeconds(1));

            assertThat(answerTo(desk, REQUEST)).isNull();
            carryOut(desk, new RepeatableRequest(7L, "k-1", "f-2"));
            assertThat(answerTo(desk, new RepeatableRequest(7L, "k-1", "f-2"))).isNotNull();
            assertThat(forgetOld(desk)).isZero();
            desk.clock().advance(Duration.ofHours(24));
            assertThat(forgetOld(desk)).isEqualTo(1);
            assertThat(database.number("select count(*) from kept_answer")).isZero();
        }
    }

    @OnBothDatabases
    void whatWasRolledBackIsNotRemembered(TestDatabase database) {
        try (var desk = new TestDesk(database)) {
            assertThatThrownBy(
                            () ->
                                    desk.asVisitor(
                                            () -> {
                                                service(desk).begin(REQUEST);
                                                throw new IllegalStateException("killed");
                                            }))
                    .hasMessageContaining("killed");

            assertThat(answerTo(desk, REQUEST)).isNull();
        }
    }

    @OnBothDatabases
    void sameRequestAtTheSameTimeWaitsForTheFirst(TestDatabase database)
            throws InterruptedException, ExecutionException {
        var first = Executors.newSingleThreadExecutor();
        try (var desk = new TestDesk(database)) {
            desk.get(IdempotencyService.class);
            var taken = new CountDownLatch(1);
            var carriedOut =
                    first.submit(
                            () ->
                                    desk.asVisitor(
                                            () -> {
                                                service(desk).begin(REQUEST);
                                                taken.countDown();
                                                awaitSecond(database);
                                                service(desk).keep(REQUEST, ANSWER);
                                                return null;
                                            }));
            assertThat(taken.await(10, TimeUnit.SECONDS)).isTrue();

            assertThatThrownBy(() -> carryOut(desk, REQUEST)).isInstanceOf(ConflictException.class);

            carriedOut.get();
            assertThat(answerTo(desk, REQUEST)).isNotNull();
        } finally {
            first.shutdownNow();
        }
    }

    /** Until PostgreSQL shows that somebody waits; H2 has no such view, there any order will do. */
    private static void awaitSecond(TestDatabase database) {
        if (database.isPostgres()) {
            while (database.number("select count(*) from pg_locks where not granted") == 0) {
                Thread.onSpinWait();
            }
        }
    }

    @OnBothDatabases
    void databaseAloneTellsNoAnswer(TestDatabase database) {
        try (var desk = new TestDesk(database)) {
            carryOut(desk, REQUEST);

            var stored = (byte[]) database.rows("select answer from kept_answer").get(0).get(0);

            assertThat(new String(stored, UTF_8)).doesNotContain("secret", "desk.example");
        }
    }

    private static void carryOut(TestDesk desk, RepeatableRequest request) {
        desk.asVisitor(
                () -> {
                    service(desk).begin(request);
                    service(desk).keep(request, ANSWER);
                    return null;
                });
    }

    private static GivenAnswer answerTo(TestDesk desk, RepeatableRequest request) {
        return desk.asVisitor(() -> service(desk).answerTo(request).orElse(null));
    }

    private static int forgetOld(TestDesk desk) {
        return desk.asSystem(() -> service(desk).forgetOld());
    }

    private static IdempotencyService service(TestDesk desk) {
        return desk.get(IdempotencyService.class);
    }
}
