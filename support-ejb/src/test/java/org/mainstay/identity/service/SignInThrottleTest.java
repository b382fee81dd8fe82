package org.mainstay.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mainstay.harness.TestDesk.ADMIN;
import static org.mainstay.harness.TestDesk.AGENT;
import static org.mainstay.harness.TestDesk.CUSTOMER;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
import org.mainstay.identity.model.Person;
import org.mainstay.identity.model.SignInThrottle.Kind;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.RetryLaterException;

class SignInThrottleTest {

    private static final String PASSWORD = "correct-horse-battery";
    private static final Visitor ATTACKER = new Visitor("203.0.113.66", null);
    private static final Visitor OWNER = new Visitor("192.0.2.1", null);

    private TestDesk desk;

    @AfterEach
    void close() {
        desk.close();
    }

    private void open(TestDesk opened) {
        desk = opened;
        desk.database()
                .inTransaction(
                        entities ->
                                entities.find(Person.class, desk.id(CUSTOMER))
                                        .changePassword("plain:" + PASSWORD));
    }

    @OnBothDatabases
    void theWaitDoublesWithEachFailureAndEndsWithASuccess(TestDatabase database) {
        open(new TestDesk(database));
        fail(CUSTOMER, ATTACKER, 5);
        assertThat(wrong(CUSTOMER, ATTACKER)).isEmpty();

        assertThat(waitFor(CUSTOMER, ATTACKER)).isEqualTo(Duration.ofSeconds(30));
        desk.clock().advance(Duration.ofSeconds(30));
        assertThat(wrong(CUSTOMER, ATTACKER)).isEmpty();
        assertThat(waitFor(CUSTOMER, ATTACKER)).isEqualTo(Duration.ofMinutes(1));
        desk.clock().advance(Duration.ofMinutes(1));
        assertThat(signIn(CUSTOMER, PASSWORD, OWNER)).isPresent();

        fail(CUSTOMER, OWNER, 5);
        assertThat(signIn(CUSTOMER, PASSWORD, OWNER)).as("begins anew").isPresent();
    }

    @Test
    void noWaitIsLongerThanAQuarterOfAnHourAndTheRightPasswordDoesNotShortenIt() {
        open(TestDesk.onH2());
        for (int i = 0; i < 20; i++) {
            fail(CUSTOMER, ATTACKER, 1);
            desk.clock().advance(Duration.ofMinutes(15));
        }
        fail(CUSTOMER, ATTACKER, 1);

        assertThat(waitFor(CUSTOMER, ATTACKER)).isEqualTo(Duration.ofMinutes(15));
        assertThatThrownBy(() -> signIn(CUSTOMER, PASSWORD, OWNER))
                .isInstanceOf(RetryLaterException.class);
    }

    @Test
    void failuresAreForgivenAsTimePasses() {
        open(TestDesk.onH2());
        fail(CUSTOMER, ATTACKER, 5);

        desk.clock().advance(Duration.ofHours(2));
        fail(CUSTOMER, ATTACKER, 2);

        assertThat(signIn(CUSTOMER, PASSWORD, OWNER)).isPresent();
    }

    @Test
    void nobodyCanLockAPersonOutOfTheirOwnBrowser() {
        open(TestDesk.onH2());
        var own =
                desk.asVisitor(
                        () -> desk.get(ThrottleService.class).remember(desk.id(CUSTOMER), null));
        fail(CUSTOMER, ATTACKER, 6);
        fail("somebody@else.example", OWNER, 6);

        assertThat(waitFor(CUSTOMER, ATTACKER)).isPositive();
        assertThat(signIn(CUSTOMER, PASSWORD, new Visitor(OWNER.address(), own))).isPresent();
        assertThat(waitFor(CUSTOMER, ATTACKER)).as("still").isPositive();
    }

    @Test
    void aKnownBrowserCountsItsOwnFailuresAndKnowsOnlyItsPerson() {
        open(TestDesk.onH2());
        var own =
                desk.asVisitor(
                        () -> desk.get(ThrottleService.class).remember(desk.id(CUSTOMER), null));
        var there = new Visitor(OWNER.address(), own);
        fail(CUSTOMER, there, 6);
        assertThat(waitFor(CUSTOMER, there)).isPositive();
        assertThat(signIn(CUSTOMER, PASSWORD, OWNER)).as("elsewhere").isPresent();

        fail(AGENT, ATTACKER, 6);
        assertThat(waitFor(AGENT, there)).as("somebody else's").isPositive();
    }

    @Test
    void accountsThatDoNotExistAreTreatedAlike() {
        open(TestDesk.onH2());
        fail("nobody@nowhere.example", ATTACKER, 6);

        assertThat(waitFor("Nobody@Nowhere.example", OWNER)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void anAddressThatTriesManyAccountsHasToWait() {
        open(TestDesk.onH2());
        for (int i = 0; i < 61; i++) {
            fail("person" + i + "@acme.example", ATTACKER, 1);
        }

        assertThat(waitFor(AGENT, ATTACKER)).isPositive();
        assertThat(wrong(AGENT, OWNER)).isEmpty();
    }

    @Test
    void attackersCanNotClearTheirAddressByAnAccountOfTheirOwn() {
        open(TestDesk.onH2());
        for (int i = 0; i < 60; i++) {
            fail("person" + i + "@acme.example", ATTACKER, 1);
        }

        assertThat(signIn(CUSTOMER, PASSWORD, ATTACKER)).isPresent();
        assertThat(signIn(CUSTOMER, PASSWORD, ATTACKER)).as("counts no success").isPresent();
        fail(AGENT, ATTACKER, 1);
        assertThat(waitFor(AGENT, ATTACKER)).isPositive();
    }

    @OnBothDatabases
    void manyAttemptsAtOnceCountLikeManyInARow(TestDatabase database) throws Exception {
        open(new TestDesk(database));
        // The very first is repeated in a transaction of its own, which this desk has not.
        fail(CUSTOMER, ATTACKER, 1);
        var threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Boolean> guess =
                    () -> {
                        try {
                            return wrong(CUSTOMER, ATTACKER).isEmpty();
                        } catch (RetryLaterException e) {
                            return false;
                        }
                    };
            var looked = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < 40; i++) {
                looked.add(threads.submit(guess));
            }
            var passwords = 0;
            for (var one : looked) {
                passwords += one.get() ? 1 : 0;
            }

            assertThat(passwords).isEqualTo(5);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void anAdministratorSeesWhoWaitsAndLetsThemTryAgain() {
        open(TestDesk.onH2());
        fail(CUSTOMER, ATTACKER, 6);
        fail("nobody@nowhere.example", ATTACKER, 6);

        var waiting = waiting();

        assertThat(waiting)
                .extracting(ThrottleView::kind, ThrottleView::email, ThrottleView::failures)
                .containsExactlyInAnyOrder(
                        tuple(Kind.ACCOUNT, CUSTOMER, 6), tuple(Kind.ACCOUNT, null, 6));
        var customers =
                waiting.stream().filter(view -> CUSTOMER.equals(view.email())).findFirst().get();
        release(customers.id());
        assertThat(signIn(CUSTOMER, PASSWORD, OWNER)).isPresent();
        assertThatThrownBy(() -> release(customers.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> desk.as(AGENT, () -> waitingAsCaller()))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void whatIsForgivenIsDeleted() {
        open(TestDesk.onH2());
        fail(CUSTOMER, ATTACKER, 3);
        desk.asVisitor(() -> desk.get(ThrottleService.class).remember(desk.id(CUSTOMER), null));

        desk.clock().advance(Duration.ofDays(2));
        assertThat(desk.<Integer>asSystem(() -> desk.get(ThrottleService.class).tidyUp()))
                .isEqualTo(2);
        desk.clock().advance(Duration.ofDays(364));
        assertThat(desk.<Integer>asSystem(() -> desk.get(ThrottleService.class).tidyUp()))
                .isEqualTo(1);
    }

    private void fail(String email, Visitor visitor, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(wrong(email, visitor)).isEmpty();
        }
    }

    private Optional<Long> wrong(String email, Visitor visitor) {
        return signIn(email, "wrong-horse-battery", visitor);
    }

    private Optional<Long> signIn(String email, String password, Visitor visitor) {
        return desk.asVisitor(() -> desk.get(SignInService.class).check(email, password, visitor));
    }

    private Duration waitFor(String email, Visitor visitor) {
        try {
            wrong(email, visitor);
            return Duration.ZERO;
        } catch (RetryLaterException e) {
            return e.retryAfter();
        }
    }

    private List<ThrottleView> waiting() {
        return desk.as(ADMIN, this::waitingAsCaller);
    }

    private List<ThrottleView> waitingAsCaller() {
        return desk.get(ThrottleQueries.class).blocked(PageRequest.first(50)).items();
    }

    private void release(Long id) {
        desk.as(ADMIN, () -> desk.get(ThrottleService.class).release(id));
    }
}
