package org.mainstay.problem.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.mainstay.harness.Samples;
import org.mainstay.problem.model.Broadcast.Purpose;
import org.mainstay.problem.model.BroadcastDelivery.State;

class ProblemTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private final Problem problem =
            new Problem("P-2026-0001", "Leaks", Samples.product("hadoop"), "It grows", NOW);

    @Test
    void losesItsSolutionWhenItIsOpenedAgain() {
        var later = NOW.plusSeconds(60);
        problem.resolve(new Translation("Update", null), NOW);
        assertThat(problem.status()).isEqualTo(ProblemStatus.RESOLVED);
        assertThat(problem.resolvedAt()).isEqualTo(NOW);

        problem.enter(ProblemStatus.OPEN, later);

        assertThat(problem.solution()).isNull();
        assertThat(problem.resolvedAt()).isNull();
        assertThat(problem.updatedAt()).isEqualTo(later);
    }

    @Test
    void onlyWhatIsResolvedIsOpenedAgainAndNothingFollowsItself() {
        for (var status : ProblemStatus.values()) {
            assertThat(status.next()).isNotEmpty().doesNotContain(status);
        }
        assertThat(ProblemStatus.RESOLVED.next()).containsExactly(ProblemStatus.OPEN);
    }

    @Test
    void deliveryIsTriedLaterAndLaterUntilItIsGivenUp() {
        var person = Samples.person("ann@acme.example");
        var ticket = Samples.ticket("2026-000001", problem.product(), person);
        var text = new Translation("Soon", null);
        var delivery =
                new BroadcastDelivery(
                        new Broadcast(problem, Purpose.UPDATE, person, text, NOW), ticket, NOW);

        delivery.failed("away", NOW);
        assertThat(delivery.nextAttemptAt()).isEqualTo(NOW.plusSeconds(10));
        delivery.failed("away", NOW);
        assertThat(delivery.nextAttemptAt()).isEqualTo(NOW.plusSeconds(20));
        for (int i = delivery.attempts(); i < BroadcastDelivery.ATTEMPTS_MAX; i++) {
            assertThat(delivery.waits()).isTrue();
            delivery.failed("away", NOW);
        }
        assertThat(delivery.state()).isEqualTo(State.FAILED);
        assertThat(Duration.between(NOW, delivery.nextAttemptAt()).toSeconds()).isEqualTo(80);

        delivery.retry(NOW);
        assertThat(delivery.waits()).isTrue();
        assertThat(delivery.attempts()).isZero();
        assertThat(delivery.finishedAt()).isNull();
    }
}
