package org.mainstay.identity.web;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.mainstay.identity.service.SignInService;
import org.mainstay.identity.service.TokenService;
import org.mainstay.shared.rest.CallerFilter;
import org.mainstay.shared.service.RetryLaterException;
import org.mainstay.shared.web.ErrorHandler;
import org.mainstay.shared.web.Paths;
import org.mainstay.shared.web.Route;

/**
 * Finds out who calls: the owner of a bearer token on the REST API, the person who signed in on the
 * pages.
 *
 * <p>The caller's name is the person's id. Groups stay empty on purpose: what a person may do is
 * read anew by the services on each request, so that a withdrawn right is withdrawn at once.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {

    private static final String TOKENS = "/api/v1/tokens";
    private static final Set<String> OPEN =
            Set.of(
                    "/preferences",
                    "/sign-out",
                    "/favicon.ico",
                    "/openapi",
                    "/health",
                    "/robots.txt");

    @Inject TokenService tokens;
    @Inject SignInService signIns;
    @Inject Visitors visitors;
    @Inject SignedIn signedIn;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var path = Paths.within(request);
        if (Paths.resource(path)) {
            return context.doNothing();
        }
        try {
            var caller =
                    path.startsWith(Paths.API)
                            ? apiCaller(request, path)
                            : signedIn.person(request);
            if (caller.isPresent()) {
                return context.notifyContainerAboutLogin(
                        new CallerPrincipal(caller.get().toString()), Set.of());
            }
        } catch (EJBException e) {
            return unanswered(request, response, context, e);
        }
        if (open(path)) {
            return context.doNothing();
        }
        return context.redirect(request.getContextPath() + signIn(request, path));
    }

    /** Who asks can't be found out, most likely since the database is away; nothing is let in. */
    private static AuthenticationStatus unanswered(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext context,
            EJBException failure) {
        if (Paths.within(request).startsWith(Paths.API)) {
            request.setAttribute(CallerFilter.REFUSED, failure);
            return context.doNothing();
        }
        ErrorHandler.note(request, failure);
        try {
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    private static boolean open(String path) {
        return path.startsWith(Paths.API)
                || OPEN.contains(path)
                || path.startsWith("/health/")
                || Route.at(path).filter(Route::open).isPresent();
    }

    private static String signIn(HttpServletRequest request, String path) {
        var query = request.getQueryString();
        var wanted = query == null ? path : path + "?" + query;
        var back = URLEncoder.encode(Paths.local(wanted), StandardCharsets.UTF_8);
        return Route.SIGN_IN.path(null) + ("/".equals(wanted) ? "" : "?back=" + back);
    }

    private Optional<Long> apiCaller(HttpServletRequest request, String path) {
        var header = request.getHeader("Authorization");
        if (header == null) {
            return Optional.empty();
        }
        if (header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return tokens.ownerOf(header.substring(7).strip());
        }
        var basic = header.regionMatches(true, 0, "Basic ", 0, 6);
        return basic && TOKENS.equals(path) && "POST".equals(request.getMethod())
                ? basic(request, header.substring(6).strip())
                : Optional.empty();
    }

    private Optional<Long> basic(HttpServletRequest request, String credentials) {
        try {
            var pair = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
            var colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : signIns.check(
                            pair.substring(0, colon),
                            pair.substring(colon + 1),
                            visitors.client(request));
        } catch (RetryLaterException e) {
            // Only the API knows how to say it.
            request.setAttribute(CallerFilter.REFUSED, e);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
