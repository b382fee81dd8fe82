package org.mainstay.shared.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.mainstay.shared.rest.RequestRates.Rate;
import org.mainstay.shared.service.CurrentActor;

/** Keeps one token from taking all there is, and tells each client where it stands. */
@Provider
@Priority(Priorities.AUTHENTICATION + 100)
public class RateFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String BEARER = "Bearer ";
    private static final String RATE = RateFilter.class.getName() + ".rate";

    @Inject RequestRates rates;
    @Inject CurrentActor current;

    @Override
    public void filter(ContainerRequestContext request) {
        var given = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        // Only tokens that are known, so that nobody can fill the memory with invented ones.
        if (given == null
                || !given.regionMatches(true, 0, BEARER, 0, BEARER.length())
                || !rates.limited()
                || current.find().isEmpty()) {
            return;
        }
        var rate = rates.count(given.substring(BEARER.length()).strip());
        request.setProperty(RATE, rate);
        if (rate.remaining() < 0) {
            throw RefusedRequestException.whole(
                    ProblemType.TOO_MANY_REQUESTS,
                    ProblemType.TOO_MANY_REQUESTS.code(),
                    rate.resetSeconds());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(RATE) instanceof Rate rate) {
            var headers = response.getHeaders();
            headers.putSingle("RateLimit-Limit", rate.limit());
            headers.putSingle("RateLimit-Remaining", Math.max(0, rate.remaining()));
            headers.putSingle("RateLimit-Reset", rate.resetSeconds());
            if (response.getStatus() == ProblemType.TOO_MANY_REQUESTS.status()) {
                headers.putSingle(HttpHeaders.RETRY_AFTER, rate.resetSeconds());
            }
        }
    }
}
