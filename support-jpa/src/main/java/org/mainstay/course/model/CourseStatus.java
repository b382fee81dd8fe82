package org.mainstay.course.model;

import java.util.EnumSet;
import java.util.Set;

/** Who can take a course. */
public enum CourseStatus {
    /** Nobody yet: it is being written. */
    DRAFT,
    /** Everybody who is signed in. */
    PUBLISHED,
    /** Those who began before. */
    ARCHIVED;

    /** The statuses that can follow this one. */
    public Set<CourseStatus> next() {
        return switch (this) {
            case DRAFT, ARCHIVED -> EnumSet.of(PUBLISHED);
            case PUBLISHED -> EnumSet.of(ARCHIVED);
        };
    }
}
