package org.mainstay.document.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.mainstay.document.model.DocumentComment;

/**
 * Take a comment out of the readers' sight.
 *
 * @param key of the document
 * @param id of the comment
 * @param reason its author reads it
 */
public record HideComment(
        @NotNull String key,
        @NotNull Long id,
        @NotBlank @Size(max = DocumentComment.REASON_MAXLENGTH) String reason) {}
