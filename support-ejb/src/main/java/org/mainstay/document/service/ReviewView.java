package org.mainstay.document.service;

import java.time.Instant;
import org.mainstay.document.model.DocumentReview;
import org.mainstay.document.model.ReviewDecision;
import org.mainstay.identity.service.PersonRef;

/**
 * Somebody's look at a revision.
 *
 * @param decision null until they have decided
 * @param comment null if they said nothing
 * @param decidedAt null until they have decided
 */
public record ReviewView(
        PersonRef reviewer, ReviewDecision decision, String comment, Instant decidedAt) {

    static ReviewView of(DocumentReview review) {
        return new ReviewView(
                PersonRef.of(review.reviewer()),
                review.decision(),
                review.comment(),
                review.decidedAt());
    }
}
