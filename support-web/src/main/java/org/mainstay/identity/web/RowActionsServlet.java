package org.mainstay.identity.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mainstay.identity.service.SessionService;
import org.mainstay.identity.service.ThrottleService;
import org.mainstay.identity.service.TokenService;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.web.Route;

/** Takes what is done to one row of the lists of tokens, sessions and sign-ins on hold. */
@WebServlet({
    RowActionsServlet.REVOKE_TOKEN,
    RowActionsServlet.END_SESSION,
    RowActionsServlet.RELEASE_SIGN_IN
})
public class RowActionsServlet extends HttpServlet {

    static final String REVOKE_TOKEN = "/revoke-token";
    static final String END_SESSION = "/end-session";
    static final String RELEASE_SIGN_IN = "/release-sign-in";

    @Inject transient TokenService tokens;
    @Inject transient SessionService sessions;
    @Inject transient ThrottleService throttles;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var id = request.getParameter("id");
        if (id == null || !id.matches("\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            var list = act(request.getServletPath(), Long.valueOf(id));
            response.sendRedirect(request.getContextPath() + list.path(null));
        } catch (NotFoundException | NotPermittedException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private Route act(String path, Long id) {
        switch (path) {
            case REVOKE_TOKEN -> {
                tokens.revoke(id);
                return Route.TOKENS;
            }
            case END_SESSION -> {
                sessions.end(id);
                return Route.SECURITY;
            }
            default -> {
                throttles.release(id);
                return Route.THROTTLES;
            }
        }
    }
}
