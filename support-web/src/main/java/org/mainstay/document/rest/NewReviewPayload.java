package org.mainstay.document.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.mainstay.document.model.DocumentReview;
import org.mainstay.document.model.ReviewDecision;
import org.mainstay.document.service.ReviewDocument;

/**
 * What the caller thinks of the revision in review.
 *
 * @param comment needed to reject
 */
public record NewReviewPayload(
        @NotNull ReviewDecision decision,
        @Size(max = DocumentReview.COMMENT_MAXLENGTH) String comment) {

    ReviewDocument command(String key, Integer version) {
        return new ReviewDocument(key, decision, comment, version);
    }
}
