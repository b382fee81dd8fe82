package org.mainstay.course.rest;

import jakarta.validation.constraints.NotNull;
import org.mainstay.course.model.CourseStatus;

/** A move of a course to another status. */
public record CourseMovePayload(@NotNull CourseStatus to) {}
