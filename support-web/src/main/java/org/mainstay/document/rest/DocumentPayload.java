package org.mainstay.document.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.mainstay.document.model.DocumentKind;
import org.mainstay.document.model.DocumentOrigin;
import org.mainstay.document.model.DocumentStatus;
import org.mainstay.document.service.DocumentDetail;
import org.mainstay.document.service.DocumentSummary;

/**
 * A document as it is in one of its revisions. In a list without its text and what belongs to it.
 *
 * @param revision number of the one that is shown
 * @param publishedRevision number of what people read; null if there is none
 * @param audience PUBLIC, CUSTOMERS, STAFF, or the key of an organisation
 * @param product key; null for none in particular
 * @param appliesTo range of its versions; null for all
 * @param release id of the one whose notes it is; null for all other documents
 * @param body Markdown
 * @param bodyHtml the same, sanitised; its relative links are as seen from the document's page
 * @param translations keys of the same in other languages
 * @param reviews of the latest revision, for the staff
 * @param findings what in the revision may tell of a customer, for the staff until it is published
 * @param uses with how many tickets it helped
 * @param transitions the statuses the caller can choose now
 * @param updatedAt when the revision was saved
 */
public record DocumentPayload(
        String key,
        String title,
        DocumentKind kind,
        DocumentOrigin origin,
        String language,
        DocumentStatus status,
        int revision,
        Integer publishedRevision,
        String audience,
        String product,
        String appliesTo,
        Set<String> tags,
        Long release,
        String body,
        String bodyHtml,
        List<DocumentFilePayload> files,
        List<String> translations,
        Integer quorum,
        List<ReviewPayload> reviews,
        List<FindingPayload> findings,
        Long uses,
        Set<DocumentStatus> transitions,
        LocalDate reviewOn,
        Instant updatedAt,
        Instant publishedAt) {

    static DocumentPayload of(DocumentSummary row) {
        return new DocumentPayload(
                row.key(),
                row.title(),
                row.kind(),
                row.origin(),
                row.language().tag(),
                row.status(),
                row.revision(),
                null,
                AudienceValue.write(row.audience(), row.organisation()),
                row.product(),
                row.appliesTo(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                row.reviewOn(),
                row.updatedAt(),
                null);
    }

    static DocumentPayload of(DocumentDetail document) {
        var row = document.summary();
        return new DocumentPayload(
                row.key(),
                row.title(),
                row.kind(),
                row.origin(),
                row.language().tag(),
                row.status(),
                row.revision(),
                document.publishedRevision(),
                AudienceValue.write(row.audience(), row.organisation()),
                row.product(),
                row.appliesTo(),
                document.tags(),
                document.release(),
                document.body(),
                document.article().html(),
                document.files().stream().map(DocumentFilePayload::of).toList(),
                document.translations().stream().map(DocumentSummary::key).toList(),
                document.reviews().isEmpty() ? null : document.quorum(),
                document.reviews().stream().map(ReviewPayload::of).toList(),
                document.findings().stream().map(FindingPayload::of).toList(),
                document.uses(),
                document.transitions(),
                row.reviewOn(),
                row.updatedAt(),
                document.publishedAt());
    }
}
