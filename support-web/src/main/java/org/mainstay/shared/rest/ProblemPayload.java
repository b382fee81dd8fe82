package org.mainstay.shared.rest;

import java.util.List;

/**
 * What went wrong, as RFC 9457 has it.
 *
 * @param type names the kind of problem
 * @param title the kind in words
 * @param detail this case in words
 * @param code for programs, such as {@code ticket.not_found}
 * @param errors the fields that are wrong; null if none is
 * @param incidentId finds our fault in the log; null if it is not ours
 */
public record ProblemPayload(
        String type,
        String title,
        int status,
        String detail,
        String code,
        List<FieldError> errors,
        String incidentId) {

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * What is wrong with one field.
     *
     * @param field its path in the JSON that was sent, or the parameter's name
     */
    public record FieldError(String field, String message) {}
}
