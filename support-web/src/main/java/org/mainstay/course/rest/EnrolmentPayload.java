package org.mainstay.course.rest;

import java.time.Instant;
import org.mainstay.course.model.EnrolmentState;
import org.mainstay.course.service.EnrolmentView;
import org.mainstay.shared.rest.PersonRefPayload;

/**
 * Somebody's place in a course.
 *
 * @param course key
 * @param progress from 0 to 1
 * @param grade from 0 to 1; null before the first quiz
 * @param certificate its number; null for none
 */
public record EnrolmentPayload(
        Long id,
        String course,
        PersonRefPayload person,
        Double progress,
        EnrolmentState state,
        Double grade,
        String certificate,
        Instant enrolledAt,
        Instant completedAt) {

    static EnrolmentPayload of(EnrolmentView enrolment) {
        return new EnrolmentPayload(
                enrolment.id(),
                enrolment.course(),
                PersonRefPayload.of(enrolment.person().id(), enrolment.person().name()),
                Share.of(enrolment.percent()),
                enrolment.state(),
                Share.of(enrolment.grade()),
                enrolment.certificate(),
                enrolment.enrolledAt(),
                enrolment.completedAt());
    }
}
