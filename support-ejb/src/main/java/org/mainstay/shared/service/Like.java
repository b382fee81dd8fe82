package org.mainstay.shared.service;

import java.util.Locale;

/**
 * Patterns for {@code like}; for repositories. Both databases take a backslash for the escape
 * character unless told otherwise, and telling them makes EclipseLink stop binding parameters.
 */
public final class Like {

    private Like() {}

    /** Matches what contains the text, in lower case; its own wildcards stand for themselves. */
    public static String containing(String text) {
        return "%" + text.toLowerCase(Locale.ROOT).replaceAll("[%_\\\\]", "\\\\$0") + "%";
    }
}
