package org.mainstay.identity.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.identity.model.ApiToken;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;

/** Bearer tokens for the REST API. */
@Stateless
public class TokenService {

    private static final Logger LOG = Logger.getLogger(TokenService.class.getName());
    private static final int SHOWN_MAX = 200;

    @Inject PersonRepository people;
    @Inject Recognised recognised;
    @Inject CurrentActor current;
    @Inject Clock clock;

    /** Issues a token with the caller's rights. */
    @Requires(Permission.SIGNED_IN)
    public IssuedToken issue(
            @NotBlank @Size(max = ApiToken.NAME_MAXLENGTH) String name,
            @Min(1) @Max(ApiToken.DAYS_MAX) int expiresInDays) {
        var secret = Secret.random();
        var now = clock.instant();
        var token =
                new ApiToken(
                        people.get(current.actor().id()),
                        name.strip(),
                        Secret.hash(secret),
                        now,
                        now.plus(Duration.ofDays(expiresInDays)));
        people.add(token);
        LOG.log(Level.INFO, "Token {0} issued to {1}", new Object[] {token.id(), token.owner()});
        return new IssuedToken(view(token, now), secret);
    }

    /** The caller's tokens that are not revoked, newest first. */
    @Requires(Permission.SIGNED_IN)
    public List<TokenView> mine() {
        return people.tokensOf(current.actor().id(), SHOWN_MAX).stream()
                .map(token -> view(token, clock.instant()))
                .toList();
    }

    /**
     * Makes a token worthless at once.
     *
     * @throws NotFoundException if the caller has no such token
     */
    @Requires(Permission.SIGNED_IN)
    public void revoke(@NotNull Long id) {
        people.tokensOf(current.actor().id(), SHOWN_MAX).stream()
                .filter(token -> token.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("token", id))
                .revoke(clock.instant());
    }

    /** The person a bearer token stands for; empty if it is unknown, revoked or expired. */
    @Requires(Permission.ANYBODY)
    public Optional<Long> ownerOf(@NotNull String secret) {
        var now = clock.instant();
        var token = people.findToken(Secret.hash(secret)).filter(found -> found.validAt(now));
        token.filter(found -> found.restedAt(now)).ifPresent(found -> people.used(found, now));
        token.map(ApiToken::owner).ifPresent(recognised::person);
        return token.map(found -> found.owner().id());
    }

    private static TokenView view(ApiToken token, Instant now) {
        return new TokenView(
                token.id(),
                token.name(),
                token.createdAt(),
                token.expiresAt(),
                token.lastUsedAt(),
                token.validAt(now));
    }
}
