package org.mainstay.ticket.web;

import java.util.regex.Pattern;

/** A ticket's number as people type or paste it: with a mark before it, or within its address. */
public final class TypedNumber {

    private static final Pattern NUMBER = Pattern.compile("\\d{4}-\\d{6,11}");

    private TypedNumber() {}

    /** The number; what has none comes back as it is, for the service to refuse. */
    public static String read(String typed) {
        var found = NUMBER.matcher(typed);
        return found.find() ? found.group() : typed.strip();
    }
}
