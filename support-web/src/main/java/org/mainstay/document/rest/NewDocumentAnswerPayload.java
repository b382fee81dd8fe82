package org.mainstay.document.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.mainstay.document.model.DocumentAnswer;

/**
 * Whether a document solved it.
 *
 * @param remark null for none
 */
public record NewDocumentAnswerPayload(
        @NotNull Boolean solved, @Size(max = DocumentAnswer.REMARK_MAXLENGTH) String remark) {}
