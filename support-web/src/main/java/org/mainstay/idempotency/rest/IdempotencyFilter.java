package org.mainstay.idempotency.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.mainstay.idempotency.service.GivenAnswer;
import org.mainstay.idempotency.service.IdempotencyService;
import org.mainstay.idempotency.service.RepeatableRequest;
import org.mainstay.shared.rest.JsonWriter;
import org.mainstay.shared.rest.RefusedRequestException;
import org.mainstay.shared.service.Actor;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.CurrentActor;

/**
 * Carries out a POST with an {@code Idempotency-Key} once: whoever sends it again gets the first
 * answer.
 *
 * <p>One transaction holds the key, what the request does, and its answer. It begins here, and the
 * services join it; so a crash leaves all of it or nothing. A request that was refused has done
 * nothing and is not remembered: it may be corrected under the same key.
 *
 * <p>Comes last of the filters on the way in and first on the way out, when the answer is known but
 * not written.
 */
@Provider
@Priority(Priorities.USER + 1000)
public class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final Pattern VALID = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final String TAKEN = IdempotencyFilter.class.getName() + ".taken";
    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG);

    @Inject IdempotencyService idempotency;
    @Inject Fingerprint fingerprint;
    @Inject CurrentActor current;
    @Inject UserTransaction transaction;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var key = request.getHeaderString(KEY);
        if (key == null || !HttpMethod.POST.equals(request.getMethod())) {
            return;
        }
        if (!VALID.matcher(key).matches()) {
            throw RefusedRequestException.field("invalid_input", KEY, "value.idempotency_key");
        }
        var caller = current.find().map(Actor::id).orElse(null);
        var repeatable = new RepeatableRequest(caller, key, fingerprint.of(request));
        var before = idempotency.answerTo(repeatable);
        if (before.isPresent()) {
            request.abortWith(again(before.get()));
        } else {
            begin(repeatable, request);
        }
    }

    private void begin(RepeatableRequest repeatable, ContainerRequestContext request) {
        try {
            transaction.begin();
        } catch (Exception e) {
            throw failed(e);
        }
        try {
            idempotency.begin(repeatable);
        } catch (ConflictException e) {
            // The same request came at the same time, and has just been carried out.
            rollBack();
            request.abortWith(again(idempotency.answerTo(repeatable).orElseThrow(() -> e)));
            return;
        } catch (RuntimeException e) {
            rollBack();
            throw e;
        }
        request.setProperty(TAKEN, repeatable);
    }

    private static Response again(GivenAnswer answer) {
        var response = Response.status(answer.status()).header(REPLAYED, true);
        answer.headers().forEach(response::header);
        return response.entity(answer.body().length == 0 ? null : answer.body()).build();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response)
            throws IOException {
        fingerprint.forget();
        var repeatable = (RepeatableRequest) request.getProperty(TAKEN);
        if (repeatable == null) {
            return;
        }
        request.removeProperty(TAKEN);
        try {
            if (response.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL) {
                idempotency.keep(repeatable, given(response));
                transaction.commit();
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw failed(e);
        } finally {
            rollBack();
        }
    }

    private static GivenAnswer given(ContainerResponseContext response) throws IOException {
        var headers = new LinkedHashMap<String, String>();
        for (var name : KEPT_HEADERS) {
            var value = response.getHeaderString(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        var body = response.hasEntity() ? JsonWriter.bytes(response.getEntity()) : new byte[0];
        return new GivenAnswer(response.getStatus(), headers, body);
    }

    /** Ends the transaction unless it has ended. */
    private void rollBack() {
        try {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        } catch (SystemException e) {
            throw failed(e);
        }
    }

    private static IllegalStateException failed(Exception cause) {
        return new IllegalStateException("The request’s transaction failed", cause);
    }
}
