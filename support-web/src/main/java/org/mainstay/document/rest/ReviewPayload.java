package org.mainstay.document.rest;

import java.time.Instant;
import org.mainstay.document.model.ReviewDecision;
import org.mainstay.document.service.ReviewView;

/**
 * Somebody's look at a revision.
 *
 * @param reviewer id
 * @param decision null until they have decided
 * @param comment null if they said nothing
 * @param decidedAt null until they have decided
 */
public record ReviewPayload(
        Long reviewer,
        String reviewerName,
        ReviewDecision decision,
        String comment,
        Instant decidedAt) {

    static ReviewPayload of(ReviewView review) {
        return new ReviewPayload(
                review.reviewer().id(),
                review.reviewer().name(),
                review.decision(),
                review.comment(),
                review.decidedAt());
    }
}
