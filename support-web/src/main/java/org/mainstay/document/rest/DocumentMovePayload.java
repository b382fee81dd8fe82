package org.mainstay.document.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.mainstay.document.model.Document;
import org.mainstay.document.model.DocumentRevision;
import org.mainstay.document.model.DocumentStatus;
import org.mainstay.document.service.MoveDocument;

/**
 * Another status for a document.
 *
 * @param reason needed to archive
 * @param reviewers ids of those who are asked; null for anybody who writes
 * @param quorum how many approvals it takes; null for all who are asked, or one
 * @param reviewOn when to look at it again; null for a year after it is published
 * @param confirmedFindings how many findings the caller found meant to be read; null for none
 */
public record DocumentMovePayload(
        @NotNull DocumentStatus to,
        @Size(max = DocumentRevision.WHY_MAXLENGTH) String reason,
        @Size(max = Document.REVIEWERS_MAX) Set<@NotNull Long> reviewers,
        @Min(1) @Max(Document.REVIEWERS_MAX) Integer quorum,
        LocalDate reviewOn,
        @Min(0) Integer confirmedFindings) {

    MoveDocument command(String key, Integer version) {
        return new MoveDocument(
                key,
                to,
                reason,
                reviewers == null ? Set.of() : reviewers,
                quorum,
                reviewOn,
                confirmedFindings,
                version);
    }
}
