package org.mainstay.job.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mainstay.harness.TestDesk.AGENT;
import static org.mainstay.harness.TestDesk.LEAD;

import java.time.Duration;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
import org.mainstay.job.model.Job;
import org.mainstay.settings.Settings;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.UnprocessableException;

class JobTest {

    private TestDesk desk;

    @OnBothDatabases
    void workLeftBehindByADeadNodeIsTakenAgainAndGivenUpInTheEnd(TestDatabase database) {
        desk = new TestDesk(database);
        var id = order();
        var first = take();
        assertThat(first.attempt()).isOne();
        assertThat(desk.asSystem(() -> jobs().take())).as("while it is held").isEmpty();

        desk.clock().advance(Job.LEASE);
        var second = take();

        assertThat(second.attempt()).isEqualTo(2);
        // The first node was only slow: what it does now counts for nothing.
        assertThatThrownBy(() -> desk.asSystem(() -> jobs().progress(id, 1, 5, 10)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> desk.asSystem(() -> jobs().finish(id, 1)))
                .isInstanceOf(IllegalStateException.class);
        desk.asSystem(() -> jobs().fail(id, 1));
        assertThat(state()).isEqualTo(Job.State.RUNNING);

        desk.clock().advance(Job.LEASE.minusSeconds(1));
        desk.asSystem(() -> jobs().progress(id, 2, 5, 10));
        desk.clock().advance(Duration.ofSeconds(30));
        assertThat(desk.asSystem(() -> jobs().take())).as("it gave a sign").isEmpty();

        desk.clock().advance(Job.LEASE);
        assertThat(take().attempt()).isEqualTo(Job.ATTEMPTS_MAX);
        desk.clock().advance(Job.LEASE);
        assertThat(desk.asSystem(() -> jobs().take())).isEmpty();
        assertThat(state()).isEqualTo(Job.State.FAILED);
    }

    @OnBothDatabases
    void whatNobodyDoesHasFailed(TestDatabase database) {
        desk = new TestDesk(database);
        var id = order();

        assertThat(desk.asSystem(() -> desk.get(JobRunner.class).runNext())).isOne();
        assertThat(desk.asSystem(() -> desk.get(JobRunner.class).runNext())).isZero();

        assertThat(state()).isEqualTo(Job.State.FAILED);
        assertThatThrownBy(() -> desk.as(AGENT, () -> desk.get(JobQueries.class).open(id)))
                .isInstanceOf(NotFoundException.class);
    }

    @OnBothDatabases
    void oneHasSoManyAtATimeAndDeletesOnlyOnesOwn(TestDatabase database) {
        desk = new TestDesk(database);
        var id = order();
        for (int i = 1; i < JobService.OF_OWNER_MAX; i++) {
            order();
        }

        assertThatThrownBy(this::order).isInstanceOf(UnprocessableException.class);
        assertThatThrownBy(() -> desk.as(AGENT, () -> jobs().delete(id)))
                .as("not finished")
                .isInstanceOf(NotFoundException.class);
        desk.asSystem(() -> desk.get(JobRunner.class).runNext());
        assertThatThrownBy(() -> desk.as(LEAD, () -> jobs().delete(id)))
                .isInstanceOf(NotFoundException.class);
        desk.as(AGENT, () -> jobs().delete(id));
        assertThat(desk.as(AGENT, () -> desk.get(JobQueries.class).mine()))
                .hasSize(JobService.OF_OWNER_MAX - 1);
    }

    @OnBothDatabases
    void whatExpiredGoesAwayWithItsFiles(TestDatabase database) {
        desk = new TestDesk(database);
        var id = order();
        desk.asSystem(() -> desk.get(JobRunner.class).runNext());
        var part = desk.get(JobFiles.class).part(id, 1);
        assertThat(part).exists();
        assertThat(part).startsWith(desk.get(Settings.class).dataDirectory());

        desk.clock().advance(Job.KEPT);

        assertThat(desk.as(AGENT, () -> desk.get(JobQueries.class).mine())).isEmpty();
        assertThat(desk.asSystem(() -> jobs().clearAway())).isOne();
        assertThat(desk.asSystem(() -> jobs().clearAway())).isZero();
        assertThat(part).doesNotExist();
        assertThat(database.number("select count(*) from job")).isZero();
    }

    private JobService jobs() {
        return desk.get(JobService.class);
    }

    private Long order() {
        return desk.as(AGENT, () -> jobs().order("unheard-of", "{}", "x.csv", "text/csv"));
    }

    private JobService.Taken take() {
        return desk.asSystem(() -> jobs().take()).orElseThrow();
    }

    private Job.State state() {
        return desk.as(AGENT, () -> desk.get(JobQueries.class).mine()).get(0).state();
    }
}
