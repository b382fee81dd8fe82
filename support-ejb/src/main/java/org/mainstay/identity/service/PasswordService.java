package org.mainstay.identity.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.identity.model.OneTimeLink;
import org.mainstay.identity.model.OneTimeLink.Purpose;
import org.mainstay.identity.model.Person;
import org.mainstay.mail.service.Mailbox;
import org.mainstay.mail.service.PublicUrl;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.shared.service.RetryLaterException;

/**
 * New passwords: by a mailed link for whoever forgot the old one, or in exchange for it.
 *
 * <p>Whoever resets a password may do so because somebody else knows it. So a reset ends all
 * sessions and revokes all tokens. A change, by somebody who knows the present one, ends all other
 * sessions and leaves tokens alone. Either is told to the owner by mail.
 */
@Stateless
public class PasswordService {

    private static final Logger LOG = Logger.getLogger(PasswordService.class.getName());

    /** No second mail before, so that nobody's mailbox can be flooded. */
    private static final Duration BETWEEN_MAILS = Duration.ofMinutes(2);

    @Inject PersonRepository people;
    @Inject SessionRepository sessions;
    @Inject ThrottleRepository throttles;
    @Inject SignInService signIns;
    @Inject Passwords passwords;
    @Inject Mailbox mailbox;
    @Inject PublicUrl url;
    @Inject History history;
    @Inject CurrentActor current;
    @Inject Clock clock;

    /**
     * Mails a link by which a new password can be chosen, if the address has an account that can
     * sign in; does nothing otherwise, and says neither.
     */
    @Requires(Permission.ANYBODY)
    public void requestReset(@NotNull @Size(max = Person.EMAIL_MAXLENGTH) String email) {
        people.findByEmail(email)
                .filter(Person::maySignIn)
                .filter(person -> !askedJustNow(person))
                .ifPresent(this::sendLink);
    }

    private boolean askedJustNow(Person person) {
        var since = clock.instant().minus(BETWEEN_MAILS);
        return people.latestLink(Purpose.RESET_PASSWORD, person)
                .filter(link -> link.madeAfter(since))
                .isPresent();
    }

    private void sendLink(Person person) {
        var secret = Secret.random();
        people.add(OneTimeLink.reset(Secret.hash(secret), person, clock.instant()));
        mailbox.write(
                person.email(),
                person.locale(),
                "identity.reset_password",
                null,
                person.firstName(),
                url.page("/reset-password?token=" + secret));
    }

    /** Whether a new password can be chosen by the link. */
    @Requires(Permission.ANYBODY)
    public boolean resettable(@NotNull String token) {
        return find(token).isPresent();
    }

    private Optional<OneTimeLink> find(String token) {
        return people.findLink(Purpose.RESET_PASSWORD, Secret.hash(token))
                .filter(link -> link.usableAt(clock.instant()) && link.person().maySignIn());
    }

    /**
     * Replaces a forgotten password.
     *
     * @throws InvalidInputException if the link is unknown, used or expired, or the password too
     *     easy to guess
     */
    @Requires(Permission.ANYBODY)
    public void reset(
            @NotNull String token,
            @NotNull @Size(min = Person.PASSWORD_MINLENGTH, max = Person.PASSWORD_MAXLENGTH)
                    String password) {
        var person =
                find(token)
                        .orElseThrow(
                                () ->
                                        new InvalidInputException(
                                                "identity.link_not_usable", "token"))
                        .person();
        var now = clock.instant();
        replace(person, password);
        people.unusedLinks(Purpose.RESET_PASSWORD, person).forEach(link -> link.use(now));
        sessions.deleteOthers(person.id(), "");
        people.revokeTokens(person, now);
        throttles.of(person).forEach(throttles::remove);
        tell(person, "identity.password_reset");
    }

    /**
     * Changes the caller's password.
     *
     * @param session secret of the session that goes on; empty for none
     * @throws InvalidInputException if the present password is wrong, or the new one too easy to
     *     guess
     * @throws RetryLaterException if the present one was wrong too often
     */
    @Requires(Permission.SIGNED_IN)
    public void change(
            @NotNull @Size(max = Person.PASSWORD_MAXLENGTH) String present,
            @NotNull @Size(min = Person.PASSWORD_MINLENGTH, max = Person.PASSWORD_MAXLENGTH)
                    String password,
            @NotNull @Valid Visitor visitor,
            @NotNull String session) {
        var person = people.get(current.actor().id());
        if (signIns.check(person.email(), present, visitor).isEmpty()) {
            throw new InvalidInputException("identity.wrong_password", "present");
        }
        replace(person, password);
        sessions.deleteOthers(person.id(), Secret.hash(session));
        tell(person, "identity.password_changed");
    }

    private void replace(Person person, String password) {
        passwords.checkStrength(password, person.email());
        person.changePassword(passwords.hash(password));
        history.record(Subject.PERSON, person.id(), Action.PASSWORD_CHANGED, person.email(), true);
        LOG.log(Level.INFO, "New password of {0}", person);
    }

    private void tell(Person person, String template) {
        mailbox.write(
                person.email(),
                person.locale(),
                template,
                null,
                person.firstName(),
                url.page("/forgot-password"));
    }
}
