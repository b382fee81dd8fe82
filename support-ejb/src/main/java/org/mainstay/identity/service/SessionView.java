package org.mainstay.identity.service;

import java.time.Instant;
import org.mainstay.identity.model.BrowserSession;

/**
 * A browser in which the caller is signed in.
 *
 * @param address the client's IP address at sign-in
 * @param agent what the browser calls itself
 * @param lastSeenAt of the last request, to the minute
 * @param current whether it is the one that asks
 */
public record SessionView(
        Long id,
        String address,
        String agent,
        Instant startedAt,
        Instant lastSeenAt,
        boolean current) {

    static SessionView of(BrowserSession session, String currentHash) {
        return new SessionView(
                session.id(),
                session.address(),
                session.agent(),
                session.startedAt(),
                session.lastSeenAt(),
                session.secretHash().equals(currentHash));
    }
}
