package org.mainstay.shared.rest;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.NotSignedInException;

/**
 * Turns strangers away before their request is read, except where everybody may come in. What
 * somebody known may do is decided by the services.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class CallerFilter implements ContainerRequestFilter {

    /** Attribute of a request whose credentials could not be looked at: the reason. */
    public static final String REFUSED = CallerFilter.class.getName() + ".refused";

    @Inject CurrentActor current;
    @Context ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var method = resource.getResourceMethod();
        if (method == null || method.isAnnotationPresent(PermitAll.class)) {
            return;
        }
        if (request.getProperty(REFUSED) instanceof RuntimeException refused) {
            throw refused;
        }
        if (current.find().isEmpty()
                || method.isAnnotationPresent(WithPassword.class) && !basic(request)) {
            throw new NotSignedInException();
        }
    }

    private static boolean basic(ContainerRequestContext request) {
        var given = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        return given != null && given.regionMatches(true, 0, "Basic ", 0, 6);
    }
}
