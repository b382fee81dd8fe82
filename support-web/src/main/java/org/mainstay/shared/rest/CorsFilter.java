package org.mainstay.shared.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.mainstay.settings.Settings;

/**
 * Lets the origins that the administrator named call the API from a browser, and keeps answers out
 * of caches. Cookies never count here, so no origin is trusted with credentials.
 */
@Provider
@PreMatching
public class CorsFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String ORIGIN = "Origin";
    private static final String WANTED_METHOD = "Access-Control-Request-Method";

    @Inject Settings settings;

    @Override
    public void filter(ContainerRequestContext request) {
        var preflight =
                HttpMethod.OPTIONS.equals(request.getMethod())
                        && request.getHeaderString(ORIGIN) != null
                        && request.getHeaderString(WANTED_METHOD) != null;
        if (preflight) {
            request.abortWith(Response.noContent().build());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        var origin = request.getHeaderString(ORIGIN);
        if (settings.corsOrigins().isEmpty()) {
            return;
        }
        headers.add(HttpHeaders.VARY, ORIGIN);
        if (origin == null || !settings.corsOrigins().contains(origin)) {
            return;
        }
        headers.putSingle("Access-Control-Allow-Origin", origin);
        headers.putSingle(
                "Access-Control-Expose-Headers",
                "ETag, Idempotency-Replayed, Location, RateLimit-Limit, RateLimit-Remaining,"
                        + " RateLimit-Reset, Retry-After, WWW-Authenticate");
        if (request.getHeaderString(WANTED_METHOD) != null) {
            headers.putSingle("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE");
            headers.putSingle(
                    "Access-Control-Allow-Headers",
                    "Accept-Language, Authorization, Content-Type, Idempotency-Key, If-Match");
            headers.putSingle("Access-Control-Max-Age", "600");
        }
    }
}
