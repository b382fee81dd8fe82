package org.mainstay.product.model;

import java.util.regex.Pattern;

/** Compares names of versions as their users do: numbers by value, the rest as text. */
public final class VersionOrder {

    private static final Pattern PARTS = Pattern.compile("(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)");

    private VersionOrder() {}

    /** Negative if the first is older, positive if it is newer. */
    public static int compare(String one, String other) {
        var first = PARTS.split(one);
        var second = PARTS.split(other);
        for (int i = 0; i < Math.min(first.length, second.length); i++) {
            var compared = comparePart(first[i], second[i]);
            if (compared != 0) {
                return compared;
            }
        }
        return Integer.compare(first.length, second.length);
    }

    private static int comparePart(String one, String other) {
        if (!isNumber(one) || !isNumber(other)) {
            return one.compareTo(other);
        }
        var first = one.replaceFirst("^0+(?=\\d)", "");
        var second = other.replaceFirst("^0+(?=\\d)", "");
        return first.length() == second.length()
                ? first.compareTo(second)
                : Integer.compare(first.length(), second.length());
    }

    private static boolean isNumber(String part) {
        return part.charAt(0) >= '0' && part.charAt(0) <= '9';
    }
}
