package org.mainstay.document.service;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.mainstay.document.model.Document;
import org.mainstay.document.model.DocumentRevision;
import org.mainstay.document.model.DocumentStatus;

/**
 * Move a document to another status.
 *
 * @param to IN_REVIEW, PUBLISHED or ARCHIVED
 * @param reason needed to archive
 * @param reviewers ids of those who are asked, to put it in review; empty for anybody who writes
 * @param quorum how many approvals it takes, to put it in review; null for all who are asked, or
 *     one
 * @param reviewOn when to look at it again, to publish it; null for a year from now
 * @param confirmedFindings how many findings the caller has looked at and found meant to be read,
 *     to publish it; null for none
 * @param version the caller builds on; null not to check
 */
public record MoveDocument(
        @NotNull String key,
        @NotNull DocumentStatus to,
        @Size(max = DocumentRevision.WHY_MAXLENGTH) String reason,
        @NotNull @Size(max = Document.REVIEWERS_MAX) Set<@NotNull Long> reviewers,
        @Min(1) @Max(Document.REVIEWERS_MAX) Integer quorum,
        LocalDate reviewOn,
        @Min(0) Integer confirmedFindings,
        Integer version) {}
