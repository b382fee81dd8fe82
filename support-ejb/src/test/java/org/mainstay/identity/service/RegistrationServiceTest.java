package org.mainstay.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mainstay.harness.TestDesk.CUSTOMER;

import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mainstay.harness.TestDesk;
import org.mainstay.shared.service.InvalidInputException;

class RegistrationServiceTest {

    private static final String NEW = "New.Person@example.org";
    private static final String PASSWORD = "correct-horse-battery";

    private TestDesk desk;

    @BeforeEach
    void openDesk() {
        desk = TestDesk.onH2();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theLinkInTheMailMakesAnAccountThatSignsIn() {
        register(NEW, PASSWORD);
        assertThat(signIn(NEW, PASSWORD)).as("before the link").isEmpty();

        verify(token());

        assertThat(signIn("new.person@EXAMPLE.org", PASSWORD)).isPresent();
        assertThat(signIn(NEW, "wrong-horse-battery")).isEmpty();
        assertThat(desk.mailsTo("new.person@example.org"))
                .containsExactly("Confirm your e-mail address", "Welcome to Mainstay");
        assertThat(organisationOf("new.person@example.org")).isEqualTo("Acme Corp");
    }

    @Test
    void theLinkWorksOnceAndForADay() {
        register(NEW, PASSWORD);
        var token = token();
        verify(token);
        assertThatThrownBy(() -> verify(token)).isInstanceOf(InvalidInputException.class);

        register("late@example.org", PASSWORD);
        var late = token();
        desk.clock().advance(Duration.ofHours(24).plusSeconds(1));
        assertThatThrownBy(() -> verify(late)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aGuessedLinkIsRefused() {
        assertThatThrownBy(() -> verify("guess")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whoRegistersWithSomebodyElsesAddressGetsNothing() {
        register(CUSTOMER, "another-password-here");

        assertThat(desk.mailsTo(CUSTOMER)).containsExactly("You already have an account");
        assertThat(signIn(CUSTOMER, "another-password-here")).isEmpty();
    }

    @Test
    void theLastToRegisterAnAddressIsNotTrustedBeforeItsLinkIsOpened() {
        register(NEW, PASSWORD);
        var owners = token();
        register(NEW, "attackers-password-1");

        verify(owners);

        assertThat(signIn(NEW, PASSWORD)).isPresent();
        assertThat(signIn(NEW, "attackers-password-1")).isEmpty();
    }

    @Test
    void anotherLinkCanBeAskedForAndCarriesTheSameRegistration() {
        register(NEW, PASSWORD);
        desk.asVisitor(
                () -> {
                    desk.get(RegistrationService.class).resend(NEW);
                    desk.get(RegistrationService.class).resend("unknown@example.org");
                    desk.get(RegistrationService.class).resend(CUSTOMER);
                    return null;
                });

        verify(token());

        assertThat(signIn(NEW, PASSWORD)).isPresent();
        assertThat(desk.mailsTo("unknown@example.org")).isEmpty();
        assertThat(desk.mailsTo(CUSTOMER)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "new.person@example.org, aaaaaaaaaaaaaa",
        "new.person@example.org, new.person@example.org1",
        "longer.name.x@example.org, longer.name.x"
    })
    void aPasswordThatSaysTooMuchIsRefused(String email, String password) {
        assertThatThrownBy(() -> register(email, password))
                .isInstanceOf(InvalidInputException.class)
                .extracting("field")
                .isEqualTo("password");
    }

    @Test
    void shortPasswordsAndMalformedAddressesAreRefused() {
        assertThatThrownBy(() -> register(NEW, "short"))
                .isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> register("not an address", PASSWORD))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void theStoredSecretIsNotTheOneInTheMail() {
        register(NEW, PASSWORD);
        var token = token();

        assertThat(
                        desk.database()
                                .number(
                                        "select count(*) from one_time_link where token_hash = '"
                                                + token
                                                + "'"))
                .isZero();
    }

    private void register(String email, String password) {
        desk.asVisitor(
                () -> {
                    desk.get(RegistrationService.class)
                            .register(
                                    new Register(
                                            email,
                                            "New",
                                            "Person",
                                            password,
                                            "Acme Corp",
                                            Locale.ENGLISH));
                    return null;
                });
    }

    private void verify(String token) {
        desk.asVisitor(
                () -> {
                    desk.get(RegistrationService.class).verify(token);
                    return null;
                });
    }

    private Optional<Long> signIn(String email, String password) {
        return desk.asVisitor(
                () ->
                        desk.get(SignInService.class)
                                .check(email, password, new Visitor("192.0.2.1", null)));
    }

    /** The token in the newest mail. */
    private String token() {
        var body =
                (String)
                        desk.database()
                                .rows("select body from mail order by id desc")
                                .get(0)
                                .get(0);
        var matcher = Pattern.compile("token=([\\w-]+)").matcher(body);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private Object organisationOf(String email) {
        return desk.database()
                .rows(
                        "select o.name from person p join organisation o on o.id ="
                                + " p.organisation_id where p.email = '"
                                + email
                                + "'")
                .get(0)
                .get(0);
    }
}
