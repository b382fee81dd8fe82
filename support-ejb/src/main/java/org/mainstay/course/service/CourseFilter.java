package org.mainstay.course.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.mainstay.course.model.CourseStatus;

/**
 * Which courses are wanted.
 *
 * @param statuses any of them; empty for all the caller may see
 * @param products keys, any of them; empty for all
 * @param languages tags, any of them; empty for all
 * @param text in title or summary; null for any
 */
public record CourseFilter(
        @NotNull Set<CourseStatus> statuses,
        @NotNull @Size(max = 50) Set<String> products,
        @NotNull @Size(max = 50) Set<String> languages,
        @Size(max = TEXT_MAXLENGTH) String text) {

    public static final int TEXT_MAXLENGTH = 200;
}
