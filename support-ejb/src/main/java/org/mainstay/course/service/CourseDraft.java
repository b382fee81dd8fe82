package org.mainstay.course.service;

import java.util.List;
import org.mainstay.course.model.CourseStatus;

/**
 * A whole course as those who write it see it, with the answers.
 *
 * @param version counts the changes; give it back with a change to notice somebody else's
 */
public record CourseDraft(
        String key,
        int version,
        CourseStatus status,
        CourseFacts facts,
        List<ModuleDraft> modules) {}
