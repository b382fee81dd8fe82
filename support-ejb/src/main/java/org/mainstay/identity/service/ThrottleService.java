package org.mainstay.identity.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.identity.model.KnownBrowser;
import org.mainstay.identity.model.Person;
import org.mainstay.identity.model.SignInThrottle;
import org.mainstay.identity.model.SignInThrottle.Kind;
import org.mainstay.settings.Network;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.shared.service.RetryLaterException;

/**
 * Makes guessing passwords slow, without letting anybody lock out somebody else.
 *
 * <p>Attempts are counted by address and by account. In a browser where a person has signed in
 * before, their attempts are counted by that browser instead, so that what strangers do elsewhere
 * makes nobody wait there. An account that doesn't exist is treated like one that does.
 */
@Stateless
public class ThrottleService {

    private static final Logger LOG = Logger.getLogger(ThrottleService.class.getName());

    @Inject ThrottleRepository throttles;
    @Inject PersonRepository people;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Counts an attempt to sign in, before its password is looked at.
     *
     * @return what {@link #succeeded} takes back
     * @throws RetryLaterException if it has to wait; such an attempt is not counted
     * @throws org.mainstay.shared.service.ConflictException if another attempt, counted at the same
     *     time, was the first of its kind; a repeat finds what that one has stored
     */
    @Requires(Permission.ANYBODY)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW) // stays when the caller refuses
    public Attempt count(@NotNull String email, @NotNull @Valid Visitor visitor) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var person = people.findByEmail(email).orElse(null);
        var rows = knows(visitor, person) ? inBrowser(visitor, person) : anywhere(email, visitor);
        var counted = rows.stream().map(row -> locked(row, person, now)).toList();
        counted.stream()
                .filter(throttle -> throttle.blockedAt(now))
                .map(SignInThrottle::blockedUntil)
                .max(Instant::compareTo)
                .ifPresent(
                        until -> {
                            throw new RetryLaterException(
                                    "identity.throttled", Duration.between(now, until));
                        });
        counted.forEach(throttle -> throttle.count(now));
        return new Attempt(rows, now);
    }

    private boolean knows(Visitor visitor, Person person) {
        return person != null
                && visitor.browser() != null
                && throttles
                        .findBrowser(Secret.hash(visitor.browser()), person)
                        .filter(browser -> browser.validAt(clock.instant()))
                        .isPresent();
    }

    private static List<Row> inBrowser(Visitor visitor, Person person) {
        return List.of(new Row(Kind.BROWSER, Secret.hash(person.id() + visitor.browser())));
    }

    /** Always in this order, so that no two attempts wait for each other. */
    private static List<Row> anywhere(String email, Visitor visitor) {
        return List.of(
                new Row(Kind.ADDRESS, Network.ofSubscriber(visitor.address())),
                new Row(Kind.ACCOUNT, Secret.hash(Person.normalised(email))));
    }

    private SignInThrottle locked(Row row, Person person, Instant now) {
        return throttles
                .lock(row.kind(), row.subject())
                .orElseGet(
                        () -> {
                            var about = row.kind() == Kind.ADDRESS ? null : person;
                            var first = new SignInThrottle(row.kind(), row.subject(), about, now);
                            throttles.add(first);
                            return first;
                        });
    }

    /**
     * Forgets the failures of the account or browser that has just proven itself. Those of the
     * address stay: whoever owns one account could otherwise go on guessing at others.
     */
    @Requires(Permission.ANYBODY)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW) // sees what was counted so
    public void succeeded(@NotNull Attempt attempt) {
        for (var row : attempt.rows()) {
            throttles
                    .lock(row.kind(), row.subject())
                    .ifPresent(
                            throttle -> {
                                if (row.kind() == Kind.ADDRESS) {
                                    throttle.takeBack(attempt.countedAt());
                                } else {
                                    throttles.remove(throttle);
                                }
                            });
        }
    }

    /**
     * Recognises a browser from now on, where the person has just signed in.
     *
     * @param browser the secret it has already; null for none
     * @return the secret it is to keep
     */
    @Requires(Permission.ANYBODY)
    public String remember(@NotNull Long person, String browser) {
        var owner = people.get(person);
        var known =
                Optional.ofNullable(browser)
                        .flatMap(secret -> throttles.findBrowser(Secret.hash(secret), owner));
        if (known.isPresent()) {
            known.get().seen(clock.instant());
            return browser;
        }
        var secret = Secret.random();
        throttles.add(new KnownBrowser(Secret.hash(secret), owner, clock.instant()));
        return secret;
    }

    /**
     * Lets somebody try again at once.
     *
     * @throws NotFoundException if nobody waits there any more
     */
    @Requires(Permission.MANAGE_PEOPLE)
    public void release(@NotNull Long id) {
        var throttle =
                throttles
                        .find(id)
                        .filter(found -> found.blockedAt(clock.instant()))
                        .orElseThrow(() -> new NotFoundException("throttle", id));
        throttles.remove(throttle);
        var person = throttle.person();
        if (person != null) {
            history.record(Subject.PERSON, person.id(), Action.RELEASED, person.email(), true);
        }
        LOG.log(
                Level.INFO,
                "Sign-in throttle of {0} released",
                person == null ? throttle.subject() : person);
    }

    /**
     * Deletes what is forgiven and browsers that were not used for a year.
     *
     * @return how many rows
     */
    @Requires(Permission.SYSTEM)
    public int tidyUp() {
        var now = clock.instant();
        return throttles.deleteForgiven(now.minus(SignInThrottle.MEMORY))
                + throttles.deleteExpiredBrowsers(now);
    }

    /**
     * An attempt that was counted.
     *
     * @param rows by what it was counted
     */
    public record Attempt(List<Row> rows, Instant countedAt) {}

    /**
     * By what attempts are counted.
     *
     * @param subject an address, or a hash
     */
    public record Row(Kind kind, String subject) {}
}
