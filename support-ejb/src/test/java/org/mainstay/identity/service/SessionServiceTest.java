package org.mainstay.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mainstay.harness.TestDesk.AGENT;
import static org.mainstay.harness.TestDesk.CUSTOMER;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
import org.mainstay.shared.service.Actor;
import org.mainstay.shared.service.NotFoundException;

class SessionServiceTest {

    private static final Visitor VISITOR = new Visitor("192.0.2.1", null);

    private TestDesk desk;

    @AfterEach
    void close() {
        desk.close();
    }

    @OnBothDatabases
    void peopleSeeWhereTheyAreSignedInAndEndIt(TestDatabase database) {
        desk = new TestDesk(database);
        var here = start(CUSTOMER);
        desk.clock().advance(Duration.ofMinutes(10));
        var there = start(CUSTOMER);
        start(AGENT);
        desk.clock().advance(Duration.ofMinutes(10));
        assertThat(personOf(here)).contains(desk.id(CUSTOMER));

        var mine = mine(CUSTOMER, here);

        assertThat(mine).extracting(SessionView::current).containsExactly(true, false);
        assertThat(mine.get(0).lastSeenAt()).isEqualTo(desk.clock().instant());
        assertThat(mine.get(1).agent()).isEqualTo("Firefox");
        assertThat(mine.get(1).address()).isEqualTo("192.0.2.1");
        desk.as(CUSTOMER, () -> sessions().end(mine.get(1).id()));
        assertThat(personOf(there)).isEmpty();
        assertThat(personOf(here)).isPresent();
        assertThatThrownBy(() -> desk.as(CUSTOMER, () -> sessions().end(mine.get(1).id())))
                .isInstanceOf(NotFoundException.class);
    }

    @OnBothDatabases
    void signingOutEverywhereEndsAllOfOnesOwnOnly(TestDatabase database) {
        desk = new TestDesk(database);
        var here = start(CUSTOMER);
        var there = start(CUSTOMER);
        var agents = start(AGENT);

        desk.as(CUSTOMER, () -> sessions().endAll());

        assertThat(personOf(here)).isEmpty();
        assertThat(personOf(there)).isEmpty();
        assertThat(personOf(agents)).isPresent();
    }

    @Test
    void nobodyEndsSomebodyElses() {
        desk = TestDesk.onH2();
        start(AGENT);
        var agents = mine(AGENT, "").get(0).id();

        assertThatThrownBy(() -> desk.as(CUSTOMER, () -> sessions().end(agents)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aSessionEndsWhenItIsIdleForTooLong() {
        desk = TestDesk.onH2("support.session.minutes", "30");
        var used = start(CUSTOMER);
        var idle = start(CUSTOMER);
        desk.clock().advance(Duration.ofMinutes(20));
        assertThat(personOf(used)).isPresent();
        desk.clock().advance(Duration.ofMinutes(11));

        assertThat(personOf(used)).isPresent();
        assertThat(personOf(idle)).isEmpty();
        assertThat(mine(CUSTOMER, used)).hasSize(1);
        assertThat(desk.<Integer>asSystem(() -> sessions().tidyUp())).isEqualTo(1);
    }

    @Test
    void aRequestCostsOneStatementAndIsWrittenDownOnceAMinute() {
        desk = TestDesk.onH2();
        var secret = start(CUSTOMER);
        var started = desk.clock().instant();
        desk.clock().advance(Duration.ofSeconds(50));

        assertThat(desk.database().statements(() -> actorOf(secret))).hasSize(1);

        assertThat(mine(CUSTOMER, secret))
                .extracting(SessionView::lastSeenAt)
                .containsExactly(started);
    }

    @Test
    void theStoredSecretIsNotTheBrowsers() {
        desk = TestDesk.onH2();
        var secret = start(CUSTOMER);

        assertThat(
                        desk.database()
                                .number(
                                        "select count(*) from browser_session where secret_hash ="
                                                + " '"
                                                + secret
                                                + "'"))
                .isZero();
    }

    private Actor actorOf(String secret) {
        var person = personOf(secret).orElseThrow();
        return PersonDirectory.actor(desk.get(Recognised.class).person(person).orElseThrow());
    }

    private SessionService sessions() {
        return desk.get(SessionService.class);
    }

    private String start(String email) {
        return desk.asVisitor(() -> sessions().start(desk.id(email), VISITOR, "Firefox"));
    }

    private Optional<Long> personOf(String secret) {
        return desk.asVisitor(() -> sessions().personOf(secret));
    }

    private List<SessionView> mine(String email, String secret) {
        return desk.as(email, () -> sessions().mine(secret));
    }
}
