package org.mainstay.document.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.mainstay.document.model.DocumentComment;

/**
 * Say something of a document to its readers.
 *
 * @param body Markdown
 */
public record CommentDocument(
        @NotNull String key, @NotBlank @Size(max = DocumentComment.BODY_MAXLENGTH) String body) {}
