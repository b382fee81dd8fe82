package org.mainstay.identity.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
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
import org.mainstay.organisation.service.OrganisationDirectory;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;

/**
 * Registration: from the form to an account that can sign in.
 *
 * <p>No answer tells whether an address has an account; only its owner learns that, by mail.
 */
@Stateless
public class RegistrationService {

    private static final Logger LOG = Logger.getLogger(RegistrationService.class.getName());

    @Inject PersonRepository people;
    @Inject OrganisationDirectory organisations;
    @Inject Passwords passwords;
    @Inject Mailbox mailbox;
    @Inject PublicUrl url;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Sends a link by which the address is proven, or tells the owner of the address that they have
     * an account.
     *
     * @throws InvalidInputException if the password is too easy to guess
     */
    @Requires(Permission.ANYBODY)
    public void register(@NotNull @Valid Register command) {
        passwords.checkStrength(command.password(), command.email());
        var hash = passwords.hash(command.password());
        var known = people.findByEmail(command.email());
        if (known.isPresent() && known.get().verified()) {
            mailbox.write(
                    known.get().email(),
                    known.get().locale(),
                    "identity.already_registered",
                    null,
                    known.get().firstName(),
                    url.page("/sign-in"));
            return;
        }
        var person = known.orElseGet(() -> signUp(command));
        var secret = Secret.random();
        people.add(
                OneTimeLink.registration(
                        Secret.hash(secret),
                        person,
                        command.firstName().strip(),
                        command.lastName().strip(),
                        hash,
                        blankToNull(command.organisation()),
                        clock.instant()));
        sendLink(person, command.firstName(), secret);
    }

    private Person signUp(Register command) {
        var person =
                new Person(
                        command.email(),
                        command.firstName().strip(),
                        command.lastName().strip(),
                        command.locale(),
                        clock.instant());
        people.add(person);
        history.record(Subject.PERSON, person.id(), Action.SIGNED_UP, person.email(), true);
        LOG.log(Level.INFO, "{0} registered", person);
        return person;
    }

    private void sendLink(Person person, String firstName, String secret) {
        mailbox.write(
                person.email(),
                person.locale(),
                "identity.verify",
                null,
                firstName,
                url.page("/verify?token=" + secret));
    }

    /**
     * Sends another link to somebody whose registration is not verified yet; does nothing
     * otherwise, and says neither.
     */
    @Requires(Permission.ANYBODY)
    public void resend(@NotNull String email) {
        people.findByEmail(email)
                .filter(person -> !person.verified())
                .flatMap(person -> people.latestLink(Purpose.VERIFY_EMAIL, person))
                .ifPresent(
                        link -> {
                            var secret = Secret.random();
                            people.add(link.again(Secret.hash(secret), clock.instant()));
                            sendLink(link.person(), link.firstName(), secret);
                        });
    }

    /**
     * Makes the registration behind the link true and sends the welcome mail.
     *
     * @throws InvalidInputException if the link is unknown, used or expired
     */
    @Requires(Permission.ANYBODY)
    public void verify(@NotNull String token) {
        var now = clock.instant();
        var link =
                people.findLink(Purpose.VERIFY_EMAIL, Secret.hash(token))
                        .filter(found -> found.usableAt(now) && !found.person().verified())
                        .orElseThrow(
                                () ->
                                        new InvalidInputException(
                                                "identity.link_not_usable", "token"));
        link.use(now);
        var person = link.person();
        person.rename(link.firstName(), link.lastName());
        person.changePassword(link.passwordHash());
        if (link.organisation() != null) {
            person.joinOrganisation(organisations.findOrAdd(link.organisation()));
        }
        person.verify();
        history.record(Subject.PERSON, person.id(), Action.VERIFIED, person.email(), true);
        mailbox.write(
                person.email(),
                person.locale(),
                "identity.welcome",
                "welcome:" + person.id(),
                person.firstName(),
                url.page("/"));
        LOG.log(Level.INFO, "{0} verified their address", person);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
