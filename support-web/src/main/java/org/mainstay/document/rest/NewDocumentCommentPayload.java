package org.mainstay.document.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.mainstay.document.model.DocumentComment;

/**
 * A comment to be added.
 *
 * @param body Markdown
 */
public record NewDocumentCommentPayload(
        @NotBlank @Size(max = DocumentComment.BODY_MAXLENGTH) String body) {}
