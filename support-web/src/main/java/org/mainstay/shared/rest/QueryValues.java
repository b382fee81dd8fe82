package org.mainstay.shared.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads values of query parameters; each refusal names the parameter and what it may be. */
public final class QueryValues {

    private QueryValues() {}

    /** A whole number within bounds. */
    static int number(String name, String text, int otherwise, int least, int most) {
        if (text == null) {
            return otherwise;
        }
        if (text.matches("\\d{1,9}")) {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        // As text, so that the numbers are not grouped.
        throw RefusedRequestException.field(
                "invalid_input",
                name,
                "value.between",
                Integer.toString(least),
                Integer.toString(most));
    }

    /** The id of something; null if not given. */
    public static Long id(String name, String text) {
        if (text == null) {
            return null;
        }
        if (text.matches("\\d{1,18}")) {
            return Long.valueOf(text);
        }
        throw RefusedRequestException.field("invalid_input", name, "value.id");
    }

    /** An instant with its offset from UTC; null if not given. */
    public static Instant instant(String name, String text) {
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw RefusedRequestException.field("invalid_input", name, "value.instant");
        }
    }

    /** A truth value; null if not given. */
    public static Boolean truth(String name, String text) {
        if (text == null) {
            return null;
        }
        if (!text.equals("true") && !text.equals("false")) {
            throw RefusedRequestException.field(
                    "invalid_input", name, "value.one_of", "true, false");
        }
        return Boolean.valueOf(text);
    }

    /** The values of a parameter that may be repeated, or hold several with commas between. */
    public static Set<String> texts(List<String> given) {
        return given.stream()
                .flatMap(text -> Stream.of(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** As {@link #texts}, where each must be the name of one of the allowed values. */
    public static <E> Set<E> oneOf(
            String name, List<String> given, Collection<E> allowed, Function<E, String> naming) {
        var wanted = texts(given);
        var found = new LinkedHashSet<E>();
        for (var text : wanted) {
            found.add(
                    allowed.stream()
                            .filter(value -> naming.apply(value).equals(text))
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            RefusedRequestException.field(
                                                    "invalid_input",
                                                    name,
                                                    "value.one_of",
                                                    allowed.stream()
                                                            .map(naming)
                                                            .collect(Collectors.joining(", ")))));
        }
        return found;
    }
}
