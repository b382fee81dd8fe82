package org.mainstay.course.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mainstay.shared.service.ConflictException;

/** Makes keys of titles. */
@ApplicationScoped
class CourseKeys {

    /** Addresses below that of the courses which are no course. */
    private static final Set<String> TAKEN =
            Set.of("new", "mine", "edit", "learn", "lesson", "roster", "import", "team");

    private static final int LENGTH = 32;
    private static final int TRIES = 1000;

    @Inject CourseRepository courses;

    /** One that is free. */
    String free(String title) {
        var stem = stem(title);
        return Stream.concat(
                        Stream.of(stem), IntStream.range(2, TRIES).mapToObj(i -> stem + "-" + i))
                .filter(key -> !taken(key))
                .findFirst()
                .orElseThrow(() -> new ConflictException("already_exists", "title"));
    }

    /** Whether there can't be another one of that key. */
    boolean taken(String key) {
        return TAKEN.contains(key) || courses.find(key).isPresent();
    }

    private static String stem(String title) {
        var ascii =
                Normalizer.normalize(title, Normalizer.Form.NFKD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        var cut = ascii.substring(0, Math.min(ascii.length(), LENGTH)).replaceAll("-$", "");
        return cut.isEmpty() ? "course" : cut;
    }
}
