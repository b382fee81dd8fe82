package org.mainstay.certificate.rest;

import java.time.LocalDate;
import org.mainstay.certificate.service.TeamTraining.Standing;
import org.mainstay.certificate.service.TeamTraining.Taken;

/**
 * A course that somebody completed or takes.
 *
 * @param course key
 * @param certificate its number; null for none
 * @param expiresOn the last day on which it counts; null for ever, or without certificate
 */
public record TakenCoursePayload(
        String course, String title, Standing standing, String certificate, LocalDate expiresOn) {

    static TakenCoursePayload of(Taken taken) {
        return new TakenCoursePayload(
                taken.course(),
                taken.title(),
                taken.standing(),
                taken.certificate(),
                taken.expiresOn());
    }
}
