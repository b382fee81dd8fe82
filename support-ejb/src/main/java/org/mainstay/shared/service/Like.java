package org.mainstay.shared.service;

import java.util.Locale;

/**
 * Patterns for {@code like}; for repositories. They escape by a backslash, which both databases do
 * without being told: for {@code like … escape} EclipseLink writes all values into the statement
 * instead of binding them, on H2 in a form that it refuses for booleans.
 */
public final class Like {

    private Like() {}

    /** Matches what contains the text, in lower case; its own wildcards stand for themselves. */
    public static String containing(String text) {
        return "%" + text.toLowerCase(Locale.ROOT).replaceAll("[%_\\\\]", "\\\\$0") + "%";
    }
}
