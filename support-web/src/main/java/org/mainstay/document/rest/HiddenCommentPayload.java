package org.mainstay.document.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.mainstay.document.model.DocumentComment;

/** Why a comment is hidden; its author reads it. */
public record HiddenCommentPayload(
        @NotBlank @Size(max = DocumentComment.REASON_MAXLENGTH) String reason) {}
