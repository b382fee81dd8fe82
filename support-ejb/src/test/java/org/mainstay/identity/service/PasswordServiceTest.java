package org.mainstay.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mainstay.harness.TestDesk.CUSTOMER;

import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
import org.mainstay.identity.model.Person;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.RetryLaterException;

class PasswordServiceTest {

    private static final String OLD = "correct-horse-battery";
    private static final String NEW = "purple-monkey-dishwasher";
    private static final Visitor VISITOR = new Visitor("192.0.2.1", null);

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
                                        .changePassword("plain:" + OLD));
    }

    @OnBothDatabases
    void theMailedLinkReplacesThePasswordAndEndsEverythingElse(TestDatabase database) {
        open(new TestDesk(database));
        var session = session();
        var token = token();
        request(CUSTOMER);

        reset(link(), NEW);

        assertThat(signIn(OLD)).isEmpty();
        assertThat(signIn(NEW)).isPresent();
        assertThat(personOf(session)).isEmpty();
        assertThat(ownerOf(token)).isEmpty();
        assertThat(desk.mailsTo(CUSTOMER))
                .containsExactly("Choose a new password", "Your password was reset");
        assertThat(
                        desk.database()
                                .number(
                                        "select count(*) from history_entry where action_name ="
                                                + " 'PASSWORD_CHANGED'"))
                .isEqualTo(1);
    }

    @Test
    void theLinkWorksOnceAndForAnHour() {
        open(TestDesk.onH2());
        request(CUSTOMER);
        var first = link();
        desk.clock().advance(Duration.ofMinutes(5));
        request(CUSTOMER);
        reset(link(), NEW);
        assertRefused(link());
        assertRefused(first);

        desk.clock().advance(Duration.ofMinutes(5));
        request(CUSTOMER);
        desk.clock().advance(Duration.ofHours(1).plusSeconds(1));
        assertRefused(link());
        assertRefused("guess");
    }

    private void assertRefused(String token) {
        assertThat(desk.<Boolean>asVisitor(() -> passwords().resettable(token))).isFalse();
        assertThatThrownBy(() -> reset(token, OLD))
                .isInstanceOf(InvalidInputException.class)
                .extracting("code")
                .isEqualTo("identity.link_not_usable");
    }

    @Test
    void nobodyWithoutAnAccountIsWrittenToAndNobodyIsFlooded() {
        open(TestDesk.onH2());
        request("unknown@example.org");
        request(CUSTOMER);
        request(CUSTOMER);
        request("not an address");

        assertThat(desk.mailsTo("unknown@example.org")).isEmpty();
        assertThat(desk.mailsTo(CUSTOMER)).hasSize(1);
        desk.database().execute("update person set active = false");
        desk.clock().advance(Duration.ofMinutes(3));
        request(CUSTOMER);
        assertThat(desk.mailsTo(CUSTOMER)).hasSize(1);
        assertRefused(link());
    }

    @Test
    void aWeakPasswordIsRefusedAndTheLinkStaysGood() {
        open(TestDesk.onH2());
        request(CUSTOMER);
        var link = link();

        assertThatThrownBy(() -> reset(link, "aaaaaaaaaaaaaaa"))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> reset(link, "short"))
                .isInstanceOf(ConstraintViolationException.class);

        reset(link, NEW);
    }

    @Test
    void aResetEndsTheWaitAtSignIn() {
        open(TestDesk.onH2());
        for (int i = 0; i < 6; i++) {
            signIn("wrong-horse-battery");
        }
        assertThatThrownBy(() -> signIn(OLD)).isInstanceOf(RetryLaterException.class);
        request(CUSTOMER);

        reset(link(), NEW);

        assertThat(signIn(NEW)).isPresent();
    }

    @OnBothDatabases
    void aChangeAsksForThePresentPasswordAndEndsOtherSessions(TestDatabase database) {
        open(new TestDesk(database));
        var here = session();
        var elsewhere = session();
        var token = token();

        assertThatThrownBy(() -> change("wrong-horse-battery", here))
                .isInstanceOf(InvalidInputException.class)
                .extracting("field")
                .isEqualTo("present");
        change(OLD, here);

        assertThat(signIn(NEW)).isPresent();
        assertThat(personOf(here)).isPresent();
        assertThat(personOf(elsewhere)).isEmpty();
        assertThat(ownerOf(token)).as("tokens stay").isPresent();
        assertThat(desk.mailsTo(CUSTOMER)).containsExactly("Your password was changed");
    }

    private PasswordService passwords() {
        return desk.get(PasswordService.class);
    }

    private void request(String email) {
        desk.asVisitor(
                () -> {
                    passwords().requestReset(email);
                    return null;
                });
    }

    private void reset(String token, String password) {
        desk.asVisitor(
                () -> {
                    passwords().reset(token, password);
                    return null;
                });
    }

    private void change(String present, String session) {
        desk.as(CUSTOMER, () -> passwords().change(present, NEW, VISITOR, session));
    }

    private Optional<Long> signIn(String password) {
        return desk.asVisitor(
                () -> desk.get(SignInService.class).check(CUSTOMER, password, VISITOR));
    }

    private String session() {
        return desk.asVisitor(
                () -> desk.get(SessionService.class).start(desk.id(CUSTOMER), VISITOR, "Firefox"));
    }

    private Optional<Long> personOf(String session) {
        return desk.asVisitor(() -> desk.get(SessionService.class).personOf(session));
    }

    private String token() {
        return desk.as(CUSTOMER, () -> desk.get(TokenService.class).issue("ci", 30).secret());
    }

    private Optional<Long> ownerOf(String token) {
        return desk.asVisitor(() -> desk.get(TokenService.class).ownerOf(token));
    }

    /** The token of the newest mail with one. */
    private String link() {
        var bodies =
                desk.database()
                        .rows("select body from mail where body like '%token=%' order by id desc");
        var matcher = Pattern.compile("token=([\\w-]+)").matcher((String) bodies.get(0).get(0));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
