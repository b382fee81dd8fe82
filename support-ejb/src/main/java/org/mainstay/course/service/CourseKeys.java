package org.mainstay.course.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** The keys of courses. */
@ApplicationScoped
class CourseKeys {

    /** Addresses below that of the courses which are no course. */
    private static final Set<String> TAKEN =
            Set.of("new", "mine", "edit", "learn", "lesson", "roster", "import", "team", "results");

    @Inject CourseRepository courses;

    /** One that is free. */
    String free(String title) {
        return Slug.free(title, "course", this::taken);
    }

    /** Whether there can't be another one of that key. */
    boolean taken(String key) {
        return TAKEN.contains(key) || courses.find(key).isPresent();
    }
}
