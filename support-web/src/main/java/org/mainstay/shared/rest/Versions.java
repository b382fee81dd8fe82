package org.mainstay.shared.rest;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mainstay.shared.service.ConflictException;

/** Versions of things as entity tags. */
public final class Versions {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

    private Versions() {}

    /** The entity tag of a version. */
    public static EntityTag tag(int version) {
        return new EntityTag(Integer.toString(version));
    }

    /** Answers with something as it is in a version. */
    public static Response answer(Object payload, int version) {
        return Response.ok(payload).tag(tag(version)).build();
    }

    /**
     * The version that a change builds on.
     *
     * @param ifMatch the header as sent; null if there is none
     * @return null if any version will do
     * @throws ConflictException if no version can match
     */
    public static Integer expected(String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        // Of several tags only the newest can match, since versions only grow.
        return Stream.of(ifMatch.split(","))
                .map(tag -> TAG.matcher(tag.strip()))
                .filter(tag -> tag.matches())
                .map(tag -> Integer.valueOf(tag.group(1)))
                .max(Integer::compare)
                .orElseThrow(ConflictException::stale);
    }
}
