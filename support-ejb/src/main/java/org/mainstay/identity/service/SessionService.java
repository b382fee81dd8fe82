package org.mainstay.identity.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.identity.model.BrowserSession;
import org.mainstay.settings.Setting;
import org.mainstay.settings.Settings;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;

/**
 * Where people are signed in.
 *
 * <p>What the server keeps of a browser is the secret of its session; the session itself is a row
 * that all nodes share. So a session that was ended here is over with the next request anywhere.
 */
@Stateless
public class SessionService {

    private static final Logger LOG = Logger.getLogger(SessionService.class.getName());
    private static final int SHOWN_MAX = 100;

    @Inject SessionRepository sessions;
    @Inject PersonRepository people;
    @Inject Recognised recognised;
    @Inject CurrentActor current;
    @Inject Settings settings;
    @Inject Clock clock;

    /**
     * Begins a session of somebody who has just proven who they are.
     *
     * @param agent what the browser calls itself; null if it doesn't say
     * @return its secret
     */
    @Requires(Permission.ANYBODY)
    public String start(@NotNull Long person, @NotNull @Valid Visitor visitor, String agent) {
        var secret = Secret.random();
        sessions.add(
                new BrowserSession(
                        Secret.hash(secret),
                        people.get(person),
                        visitor.address(),
                        agent == null ? "" : agent,
                        clock.instant()));
        return secret;
    }

    /** The person behind a session; empty if it was ended, or idle for too long. */
    @Requires(Permission.ANYBODY)
    public Optional<Long> personOf(@NotNull String secret) {
        var now = clock.instant();
        var session =
                sessions.find(Secret.hash(secret))
                        .filter(found -> !found.lastSeenAt().isBefore(idleSince(now)));
        session.filter(found -> found.lastSeenAt().isBefore(now.minus(BrowserSession.PRECISION)))
                .ifPresent(found -> sessions.seen(found, now));
        session.map(BrowserSession::person).ifPresent(recognised::person);
        return session.map(found -> found.person().id());
    }

    private Instant idleSince(Instant now) {
        return now.minus(Duration.ofMinutes(settings.number(Setting.SESSION_MINUTES)));
    }

    /**
     * The caller's sessions, the last used first.
     *
     * @param secret of the one that asks; empty if it is none
     */
    @Requires(Permission.SIGNED_IN)
    public List<SessionView> mine(@NotNull String secret) {
        var hash = Secret.hash(secret);
        return sessions.of(current.actor().id(), idleSince(clock.instant()), SHOWN_MAX).stream()
                .map(session -> SessionView.of(session, hash))
                .toList();
    }

    /**
     * Ends one of the caller's sessions.
     *
     * @throws NotFoundException if the caller has no such session
     */
    @Requires(Permission.SIGNED_IN)
    public void end(@NotNull Long id) {
        if (sessions.delete(id, current.actor().id()) == 0) {
            throw new NotFoundException("session", id);
        }
    }

    /** Signs out: ends the session with the secret, if there still is one. */
    @Requires(Permission.ANYBODY)
    public void end(@NotNull String secret) {
        sessions.delete(Secret.hash(secret));
    }

    /** Signs the caller out everywhere, here too. */
    @Requires(Permission.SIGNED_IN)
    public void endAll() {
        var person = current.actor().id();
        sessions.deleteOthers(person, "");
        LOG.log(Level.INFO, "Person {0} signed out everywhere", person);
    }

    /**
     * Deletes sessions that were idle for too long.
     *
     * @return how many
     */
    @Requires(Permission.SYSTEM)
    public int tidyUp() {
        return sessions.deleteIdle(idleSince(clock.instant()));
    }
}
