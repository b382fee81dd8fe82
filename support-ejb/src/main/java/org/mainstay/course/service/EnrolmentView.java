package org.mainstay.course.service;

import java.time.Instant;
import org.mainstay.course.model.Enrolment;
import org.mainstay.course.model.EnrolmentState;
import org.mainstay.identity.service.PersonRef;

/**
 * Somebody's place in a course.
 *
 * @param course key
 * @param turn 1 for the first time somebody takes the course
 * @param done lessons that are needed and done
 * @param needed lessons that are needed
 * @param grade percent; null before the first quiz
 * @param certificate its number; null for none
 * @param completedAt null until then
 */
public record EnrolmentView(
        Long id,
        int version,
        String course,
        String courseTitle,
        String productName,
        PersonRef person,
        int turn,
        EnrolmentState state,
        long done,
        long needed,
        Integer grade,
        String certificate,
        Instant enrolledAt,
        Instant activeAt,
        Instant completedAt) {

    private static final int WHOLE = 100;

    static EnrolmentView of(Enrolment enrolment, long done, long needed) {
        var course = enrolment.course();
        return new EnrolmentView(
                enrolment.id(),
                enrolment.version(),
                course.key(),
                course.title(),
                course.product() == null ? null : course.product().name(),
                PersonRef.of(enrolment.person()),
                enrolment.turn(),
                enrolment.state(),
                done,
                needed,
                enrolment.grade(),
                enrolment.certificate(),
                enrolment.enrolledAt(),
                enrolment.activeAt(),
                enrolment.completedAt());
    }

    public boolean completed() {
        return state == EnrolmentState.COMPLETED;
    }

    /** How much of the course is behind one, in percent, rounded down. */
    public int percent() {
        if (completed()) {
            return WHOLE;
        }
        return needed == 0 ? 0 : (int) (done * WHOLE / needed);
    }
}
