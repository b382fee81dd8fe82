package org.mainstay.problem.web;

import java.util.Locale;
import java.util.regex.Pattern;

/** A problem's number as people type or paste it: in any case, or within its address. */
final class TypedProblem {

    private static final Pattern NUMBER = Pattern.compile("P-\\d{4}-\\d{4,9}");

    private TypedProblem() {}

    /** The number; what has none comes back as it is, for the service to refuse. */
    static String read(String typed) {
        var found = NUMBER.matcher(typed.toUpperCase(Locale.ROOT));
        return found.find() ? found.group() : typed.strip();
    }
}
