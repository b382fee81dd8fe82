package org.mainstay.document.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.mainstay.document.model.DocumentAnswer;

/**
 * Say whether a document solved it.
 *
 * @param remark blank or null for none
 */
public record AnswerDocument(
        @NotNull String key,
        boolean solved,
        @Size(max = DocumentAnswer.REMARK_MAXLENGTH) String remark) {}
