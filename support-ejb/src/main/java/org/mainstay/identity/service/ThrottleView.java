package org.mainstay.identity.service;

import java.time.Instant;
import org.mainstay.identity.model.SignInThrottle;
import org.mainstay.identity.model.SignInThrottle.Kind;

/**
 * Somebody or something that has to wait before signing in again.
 *
 * @param address null unless it is about an address
 * @param name of the person; null if it is about an address or about an account that doesn't exist
 * @param email of the person; null if there is none
 * @param failures failed attempts that are not forgiven yet
 */
public record ThrottleView(
        Long id,
        Kind kind,
        String address,
        String name,
        String email,
        int failures,
        Instant blockedUntil) {

    static ThrottleView of(SignInThrottle throttle) {
        var person = throttle.person();
        return new ThrottleView(
                throttle.id(),
                throttle.kind(),
                throttle.kind() == Kind.ADDRESS ? throttle.subject() : null,
                person == null ? null : person.displayName(),
                person == null ? null : person.email(),
                throttle.failures(),
                throttle.blockedUntil());
    }
}
