package org.mainstay.course.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.mainstay.course.model.Course;
import org.mainstay.shared.model.Key;

/**
 * Begin a course.
 *
 * @param key null for one made of the title
 */
public record OpenCourse(
        @Size(max = Key.MAXLENGTH) @Pattern(regexp = Key.PATTERN) String key,
        @NotNull @Valid CourseFacts facts,
        @NotNull @Size(max = Course.MODULES_MAX) List<@NotNull @Valid ModuleDraft> modules) {}
