package org.mainstay.course.service;

import java.time.Instant;
import org.mainstay.course.model.Course;
import org.mainstay.course.model.CourseStatus;

/**
 * A course as a row of a list.
 *
 * @param version counts the changes; give it back with a change to notice somebody else's
 * @param summary what it is for; null for none
 * @param language tag
 * @param product key; null for none in particular
 * @param majorVersion null for all
 * @param minutes that all lessons take together
 * @param enrolment the caller's latest; null for none
 */
public record CourseSummary(
        String key,
        int version,
        String title,
        String summary,
        String language,
        CourseStatus status,
        String product,
        String productName,
        String majorVersion,
        long lessons,
        long minutes,
        EnrolmentView enrolment,
        Instant createdAt,
        Instant updatedAt) {

    static CourseSummary of(Course course, Size size, EnrolmentView enrolment) {
        var product = course.product();
        return new CourseSummary(
                course.key(),
                course.version(),
                course.title(),
                course.summary(),
                course.language(),
                course.status(),
                product == null ? null : product.key(),
                product == null ? null : product.name(),
                course.majorVersion(),
                size.lessons(),
                size.minutes(),
                enrolment,
                course.createdAt(),
                course.updatedAt());
    }

    /** How much there is in a course; needed counts the lessons that aren't optional. */
    record Size(long lessons, long needed, long minutes) {

        static final Size NONE = new Size(0, 0, 0);
    }
}
