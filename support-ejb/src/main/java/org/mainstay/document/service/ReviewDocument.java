package org.mainstay.document.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.mainstay.document.model.DocumentReview;
import org.mainstay.document.model.ReviewDecision;

/**
 * Say what one thinks of the revision in review.
 *
 * @param comment needed to reject
 * @param version the caller builds on; null not to check
 */
public record ReviewDocument(
        @NotNull String key,
        @NotNull ReviewDecision decision,
        @Size(max = DocumentReview.COMMENT_MAXLENGTH) String comment,
        Integer version) {}
