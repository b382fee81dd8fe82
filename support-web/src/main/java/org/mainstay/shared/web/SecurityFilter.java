package org.mainstay.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.mainstay.settings.Setting;
import org.mainstay.settings.Settings;

/**
 * Tells browsers to be strict, and takes forms from our own pages only.
 *
 * <p>Views keep no state on the server, so any node can answer any form; what guards against forged
 * forms is the origin, which browsers state and pages can't change.
 */
public class SecurityFilter extends HttpFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Inject transient Settings settings;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = Paths.within(request);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (path.startsWith(Paths.API)) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (!Paths.resource(path)) {
            response.setHeader("Cache-Control", "no-store");
        }
        if (SAFE.contains(request.getMethod()) || fromHere(request)) {
            chain.doFilter(request, framing(response));
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private HttpServletResponse framing(HttpServletResponse response) {
        var hosts = settings.get(Setting.COURSE_VIDEO_HOSTS);
        return hosts.isBlank() ? response : new FramingResponse(response, hosts.strip());
    }

    private boolean fromHere(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return "same-origin".equals(site);
        }
        var origin = request.getHeader("Origin");
        return origin != null && (ours(origin, request.getHeader("Host")) || published(origin));
    }

    private static boolean ours(String origin, String host) {
        return host != null
                && (origin.equalsIgnoreCase("https://" + host)
                        || origin.equalsIgnoreCase("http://" + host));
    }

    private boolean published(String origin) {
        var url = settings.get(Setting.PUBLIC_URL);
        if (url.isEmpty()) {
            return false;
        }
        var parsed = URI.create(url);
        return origin.equalsIgnoreCase(parsed.getScheme() + "://" + parsed.getAuthority());
    }
}
