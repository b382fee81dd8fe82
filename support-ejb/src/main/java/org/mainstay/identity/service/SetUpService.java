package org.mainstay.identity.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.identity.model.OneTimeLink;
import org.mainstay.identity.model.OneTimeLink.Purpose;
import org.mainstay.identity.model.Person;
import org.mainstay.identity.model.Role;
import org.mainstay.mail.service.PublicUrl;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;

/** Makes the first administrator of a fresh installation, by a link that only its log shows. */
@Stateless
public class SetUpService {

    private static final Logger LOG = Logger.getLogger(SetUpService.class.getName());

    @Inject PersonRepository people;
    @Inject Passwords passwords;
    @Inject PublicUrl url;
    @Inject History history;
    @Inject Clock clock;

    /** A new link while there is no administrator; empty as soon as there is one. */
    @Requires(Permission.SYSTEM)
    public Optional<String> newLink() {
        if (people.anyWithRole(Role.ADMIN)) {
            return Optional.empty();
        }
        var secret = Secret.random();
        people.add(OneTimeLink.setUp(Secret.hash(secret), clock.instant()));
        return Optional.of(url.page("/set-up?token=" + secret));
    }

    /** Whether the link can still make an administrator. */
    @Requires(Permission.ANYBODY)
    public boolean usable(@NotNull String token) {
        return find(token).isPresent();
    }

    private Optional<OneTimeLink> find(String token) {
        return people.findLink(Purpose.SET_UP, Secret.hash(token))
                .filter(link -> link.usableAt(clock.instant()))
                .filter(link -> !people.anyWithRole(Role.ADMIN));
    }

    /**
     * Makes the first administrator; the address counts as verified, since whoever reads the log
     * owns the machine.
     *
     * @throws InvalidInputException if the link is not usable or the password too easy to guess
     * @throws ConflictException if the address has an account already
     */
    @Requires(Permission.ANYBODY)
    public void createFirstAdministrator(@NotNull String token, @NotNull @Valid Register command) {
        var link =
                find(token)
                        .orElseThrow(
                                () ->
                                        new InvalidInputException(
                                                "identity.link_not_usable", "token"));
        passwords.checkStrength(command.password(), command.email());
        link.use(clock.instant());
        var person =
                new Person(
                        command.email(),
                        command.firstName().strip(),
                        command.lastName().strip(),
                        command.locale(),
                        clock.instant());
        person.changePassword(passwords.hash(command.password()));
        person.giveRoles(EnumSet.of(Role.ADMIN));
        person.verify();
        people.add(person);
        history.record(Subject.PERSON, person.id(), Action.CREATED, person.email(), true);
        LOG.log(Level.INFO, "{0} is the first administrator", person);
    }
}
