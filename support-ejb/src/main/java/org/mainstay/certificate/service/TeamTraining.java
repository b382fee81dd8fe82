package org.mainstay.certificate.service;

import java.time.LocalDate;
import java.util.List;
import org.mainstay.identity.service.PersonRef;
import org.mainstay.shared.service.Page;

/**
 * What the people of a team are trained for.
 *
 * @param key of the team
 * @param ending certificates of anybody in it that expire soon and aren't renewed, the next first
 * @param people by last name
 */
public record TeamTraining(String key, String name, List<Ending> ending, Page<Trained> people) {

    /** Somebody with their courses: what counts and what counted, and what is under way. */
    public record Trained(PersonRef person, List<Taken> courses) {}

    /**
     * A course that somebody completed or takes.
     *
     * @param course key
     * @param certificate its number; null for none
     * @param expiresOn the last day on which it counts; null for ever, or without certificate
     */
    public record Taken(
            String course,
            String title,
            Standing standing,
            String certificate,
            LocalDate expiresOn) {}

    /** A certificate that expires soon. */
    public record Ending(PersonRef person, String course, String title, LocalDate expiresOn) {}

    /** How it stands with somebody and a course. */
    public enum Standing {
        VALID,
        /** Valid, but not for long any more. */
        ENDING,
        EXPIRED,
        UNDER_WAY
    }
}
