package org.mainstay.shared.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mainstay.shared.rest.ProblemPayload.FieldError;
import org.mainstay.shared.service.BusinessException;
import org.mainstay.shared.service.RetryLaterException;

/** Makes a problem of everything that is thrown; what nobody expected is logged once. */
@Provider
@ApplicationScoped
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final String STALE = "stale";

    @Inject ProblemTexts texts;
    @Inject Violations violations;
    @Inject Incident incident;
    @Context HttpHeaders headers;
    @Context UriInfo uri;

    @Override
    public Response toResponse(Throwable thrown) {
        var cause = cause(thrown);
        if (cause instanceof BusinessException refused) {
            return refused(refused);
        }
        if (cause instanceof RefusedRequestException refused) {
            return refused(refused);
        }
        if (cause instanceof ConstraintViolationException invalid) {
            return problem(
                    ProblemType.BAD_REQUEST,
                    ProblemType.BAD_REQUEST.code(),
                    List.of(),
                    violations.of(invalid, language()),
                    null);
        }
        if (cause instanceof WebApplicationException answer
                && answer.getResponse().getStatus() < 500) {
            return answered(answer.getResponse());
        }
        return failed(cause);
    }

    /** Containers wrap what services throw; looks for the first that says something. */
    private static Throwable cause(Throwable thrown) {
        return Stream.iterate(thrown, t -> t != null, Throwable::getCause)
                .limit(20)
                .filter(
                        t ->
                                t instanceof BusinessException
                                        || t instanceof RefusedRequestException
                                        || t instanceof ConstraintViolationException)
                .findFirst()
                .orElse(thrown);
    }

    private Response refused(BusinessException refused) {
        var conditional = headers.getHeaderString(HttpHeaders.IF_MATCH) != null;
        var type =
                STALE.equals(refused.code()) && conditional
                        ? ProblemType.PRECONDITION_FAILED
                        : ProblemType.of(refused);
        var message = texts.text(language(), refused.code(), refused.params());
        var problem =
                problem(
                        type,
                        refused.code(),
                        refused.params(),
                        refused.field() == null
                                ? null
                                : List.of(new FieldError(refused.field(), message)),
                        null);
        return refused instanceof RetryLaterException later
                ? Response.fromResponse(problem)
                        .header(HttpHeaders.RETRY_AFTER, seconds(later.retryAfter()))
                        .build()
                : problem;
    }

    /** Rounded up: a moment too early would be refused again. */
    private static long seconds(Duration wait) {
        return wait.plusSeconds(1).minusNanos(1).toSeconds();
    }

    private Response refused(RefusedRequestException refused) {
        if (refused.field() == null) {
            return problem(refused.type(), refused.code(), refused.params(), null, null);
        }
        var message = texts.text(language(), refused.fieldCode(), refused.params());
        var errors = List.of(new FieldError(refused.field(), message));
        return problem(refused.type(), refused.code(), List.of(refused.field()), errors, null);
    }

    private Response answered(Response answer) {
        if (answer.getStatus() < 400) {
            return answer;
        }
        var type = ProblemType.of(answer.getStatus());
        var allow = answer.getHeaderString(HttpHeaders.ALLOW);
        var problem = problem(type, type.code(), List.of(), null, null);
        return allow == null
                ? problem
                : Response.fromResponse(problem).header(HttpHeaders.ALLOW, allow).build();
    }

    private Response failed(Throwable cause) {
        var type = ProblemType.INTERNAL_SERVER_ERROR;
        return problem(type, type.code(), List.of(), null, incident.of(cause));
    }

    private Response problem(
            ProblemType type,
            String code,
            List<Object> params,
            List<FieldError> errors,
            String incident) {
        var language = language();
        var problem =
                new ProblemPayload(
                        "/problems/" + code.replaceAll("[._]", "-"),
                        texts.text(language, "title." + type.status(), List.of()),
                        type.status(),
                        texts.text(language, code, params),
                        code,
                        errors,
                        incident);
        var response =
                Response.status(type.status())
                        .type(ProblemPayload.MEDIA_TYPE)
                        .language(language)
                        .entity(problem);
        if (type == ProblemType.UNAUTHORIZED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, Challenge.at(uri.getPath()));
        }
        return response.build();
    }

    private Locale language() {
        return texts.language();
    }
}
