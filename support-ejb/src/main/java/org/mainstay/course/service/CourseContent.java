package org.mainstay.course.service;

/**
 * A whole course as the caller may read it.
 *
 * @param draft with the answers for those who write it, without them for learners
 */
public record CourseContent(CourseSummary summary, CourseDraft draft) {}
