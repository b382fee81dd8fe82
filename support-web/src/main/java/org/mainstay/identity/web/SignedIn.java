package org.mainstay.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Who is signed in on a browser session. */
final class SignedIn {

    private static final String PERSON = SignedIn.class.getName() + ".person";

    private SignedIn() {}

    /** Starts a session for the person, under a new id so that no known one can be used. */
    static void start(HttpServletRequest request, Long person) {
        var old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        request.getSession().setAttribute(PERSON, person);
        request.changeSessionId();
    }

    static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    static Optional<Long> person(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> (Long) session.getAttribute(PERSON));
    }
}
