package org.mainstay.shared.service;

import java.util.Locale;

/** Patterns for {@code like … escape '!'}; for repositories. */
public final class Like {

    private Like() {}

    /** Matches what contains the text, in lower case; its own wildcards stand for themselves. */
    public static String containing(String text) {
        return "%" + text.toLowerCase(Locale.ROOT).replaceAll("[%_!]", "!$0") + "%";
    }
}
