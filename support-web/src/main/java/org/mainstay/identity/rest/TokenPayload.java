package org.mainstay.identity.rest;

import java.time.Instant;
import org.mainstay.identity.service.IssuedToken;
import org.mainstay.identity.service.TokenView;

/**
 * A token as its owner sees it.
 *
 * @param lastUsedAt to the minute
 * @param token the secret, only in the answer to its creation
 */
public record TokenPayload(
        Long id,
        String name,
        String token,
        Instant createdAt,
        Instant expiresAt,
        Instant lastUsedAt) {

    static TokenPayload of(TokenView view) {
        return of(view, null);
    }

    static TokenPayload of(IssuedToken issued) {
        return of(issued.view(), issued.secret());
    }

    private static TokenPayload of(TokenView view, String secret) {
        return new TokenPayload(
                view.id(),
                view.name(),
                secret,
                view.createdAt(),
                view.expiresAt(),
                view.lastUsedAt());
    }

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "TokenPayload[" + id + "]";
    }
}
