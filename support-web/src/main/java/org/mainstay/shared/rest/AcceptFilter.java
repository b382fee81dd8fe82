package org.mainstay.shared.rest;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Refuses a wish for media types that are none, before the server does so without a word. */
@Provider
@PreMatching
public class AcceptFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        try {
            request.getAcceptableMediaTypes();
        } catch (ProcessingException e) {
            throw RefusedRequestException.field(
                    "invalid_input", HttpHeaders.ACCEPT, "value.media_type");
        }
    }
}
