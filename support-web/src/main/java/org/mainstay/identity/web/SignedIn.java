package org.mainstay.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.mainstay.identity.service.SessionService;

/**
 * Who is signed in on a browser session. The container's session knows only the secret of a session
 * that all nodes share, and so ends on every node when that one does.
 */
@ApplicationScoped
public class SignedIn {

    private static final String SECRET = SignedIn.class.getName() + ".secret";

    @Inject SessionService sessions;
    @Inject Visitors visitors;

    /** Starts a session for the person, under a new id so that no known one can be used. */
    void start(HttpServletRequest request, Long person) {
        end(request);
        var secret =
                sessions.start(
                        person, visitors.inBrowser(request), request.getHeader("User-Agent"));
        request.getSession().setAttribute(SECRET, secret);
        request.changeSessionId();
    }

    /** Ends the session of the request, if there is one. */
    void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            secret(request).ifPresent(sessions::end);
            session.invalidate();
        }
    }

    /** The person who is signed in; what is left of a session that was ended goes away. */
    Optional<Long> person(HttpServletRequest request) {
        var secret = secret(request);
        var person = secret.flatMap(sessions::personOf);
        if (secret.isPresent() && person.isEmpty()) {
            request.getSession().invalidate();
        }
        return person;
    }

    /** The secret of the session; empty if nobody is signed in. */
    Optional<String> secret(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> (String) session.getAttribute(SECRET));
    }
}
