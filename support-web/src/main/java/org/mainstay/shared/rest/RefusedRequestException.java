package org.mainstay.shared.rest;

import java.util.List;

/** Thrown when a request can't be understood, before any service hears of it. */
public class RefusedRequestException extends RuntimeException {

    private final ProblemType type;
    private final String code;
    private final transient List<Object> params;
    private final String field;
    private final String fieldCode;

    private RefusedRequestException(
            ProblemType type, String code, String field, String fieldCode, Object... params) {
        super(code + " " + field, null, false, false);
        this.type = type;
        this.code = code;
        this.params = List.of(params);
        this.field = field;
        this.fieldCode = fieldCode;
    }

    /**
     * A refusal that is about the whole request.
     *
     * @param code of the text
     * @param params of the text
     */
    static RefusedRequestException whole(ProblemType type, String code, Object... params) {
        return new RefusedRequestException(type, code, null, null, params);
    }

    /**
     * A refusal of a body that is too large.
     *
     * @param limit bytes it may have
     */
    public static RefusedRequestException tooLarge(long limit) {
        return whole(ProblemType.CONTENT_TOO_LARGE, "body_too_large", limit / 1024);
    }

    /**
     * A refusal that is about a field or parameter.
     *
     * @param code of the general text
     * @param field its JSON path or name
     * @param fieldCode of the text that stands at the field
     * @param params of that text
     */
    public static RefusedRequestException field(
            String code, String field, String fieldCode, Object... params) {
        return new RefusedRequestException(ProblemType.BAD_REQUEST, code, field, fieldCode, params);
    }

    ProblemType type() {
        return type;
    }

    String code() {
        return code;
    }

    List<Object> params() {
        return params;
    }

    /** Null if the refusal is about the whole request. */
    String field() {
        return field;
    }

    /** Null if the refusal is about the whole request. */
    String fieldCode() {
        return fieldCode;
    }
}
