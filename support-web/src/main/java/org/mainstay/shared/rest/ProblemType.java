package org.mainstay.shared.rest;

import java.util.stream.Stream;
import org.mainstay.shared.service.BusinessException;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.service.NotSignedInException;
import org.mainstay.shared.service.RetryLaterException;
import org.mainstay.shared.service.TooLargeException;
import org.mainstay.shared.service.UnacceptableTypeException;
import org.mainstay.shared.service.UnprocessableException;

/** The kinds of problems there are, each with its status and the exceptions that mean it. */
enum ProblemType {
    BAD_REQUEST(400, "invalid_input", InvalidInputException.class),
    UNAUTHORIZED(401, "not_signed_in", NotSignedInException.class),
    FORBIDDEN(403, "not_permitted", NotPermittedException.class),
    NOT_FOUND(404, "not_found", NotFoundException.class),
    METHOD_NOT_ALLOWED(405, "method_not_allowed"),
    NOT_ACCEPTABLE(406, "not_acceptable"),
    CONFLICT(409, "conflict", ConflictException.class),
    PRECONDITION_FAILED(412, "stale"),
    CONTENT_TOO_LARGE(413, "body_too_large", TooLargeException.class),
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported_media_type", UnacceptableTypeException.class),
    UNPROCESSABLE_CONTENT(422, "unprocessable", UnprocessableException.class),
    TOO_MANY_REQUESTS(429, "too_many_requests", RetryLaterException.class),
    INTERNAL_SERVER_ERROR(500, "internal");

    private final int status;
    private final String code;
    private final Class<?>[] meaning;

    ProblemType(int status, String code, Class<?>... meaning) {
        this.status = status;
        this.code = code;
        this.meaning = meaning;
    }

    /** The HTTP status. */
    int status() {
        return status;
    }

    /** The code where nothing says more. */
    String code() {
        return code;
    }

    /** The kind of what a service refused. */
    static ProblemType of(BusinessException refused) {
        return Stream.of(values())
                .filter(type -> Stream.of(type.meaning).anyMatch(m -> m.isInstance(refused)))
                .findFirst()
                .orElse(UNPROCESSABLE_CONTENT);
    }

    /** The kind of a status that JAX-RS itself answers; a request it can't take is a bad one. */
    static ProblemType of(int status) {
        return Stream.of(values())
                .filter(type -> type.status == status)
                .findFirst()
                .orElse(status < 500 ? BAD_REQUEST : INTERNAL_SERVER_ERROR);
    }
}
