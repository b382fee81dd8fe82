package org.mainstay.course.service;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mainstay.shared.service.ConflictException;

/** Makes keys of titles. */
public final class Slug {

    private static final int LENGTH = 32;
    private static final int TRIES = 1000;

    private Slug() {}

    /**
     * A key that is free.
     *
     * @param otherwise for titles without Latin letters or digits
     * @param taken whether there can't be another one of that key
     */
    public static String free(String title, String otherwise, Predicate<String> taken) {
        var stem = stem(title, otherwise);
        return Stream.concat(
                        Stream.of(stem), IntStream.range(2, TRIES).mapToObj(i -> stem + "-" + i))
                .filter(taken.negate())
                .findFirst()
                .orElseThrow(() -> new ConflictException("already_exists", "title"));
    }

    private static String stem(String title, String otherwise) {
        var ascii =
                Normalizer.normalize(title, Normalizer.Form.NFKD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        var cut = ascii.substring(0, Math.min(ascii.length(), LENGTH)).replaceAll("-$", "");
        return cut.isEmpty() ? otherwise : cut;
    }
}
