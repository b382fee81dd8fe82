package org.mainstay.course.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.mainstay.course.model.Course;

/**
 * Change a course.
 *
 * @param facts null leaves them
 * @param modules all of them in order; null leaves them
 * @param version as last seen; null not to check
 */
public record SaveCourse(
        @NotNull String key,
        @Valid CourseFacts facts,
        @Size(max = Course.MODULES_MAX) List<@NotNull @Valid ModuleDraft> modules,
        Integer version) {}
