package org.mainstay.document.service;

import java.time.Instant;
import java.time.LocalDate;
import org.mainstay.document.model.Audience;
import org.mainstay.document.model.DocumentKind;
import org.mainstay.document.model.DocumentOrigin;
import org.mainstay.document.model.DocumentStatus;
import org.mainstay.shared.model.Language;

/**
 * A document as a row of a list.
 *
 * @param version counts the changes; give it back with a change to notice somebody else's
 * @param status of the revision that is shown
 * @param revision number of the revision that is shown
 * @param product key; null for none in particular
 * @param appliesTo range of its versions; null for all
 * @param organisation key of the one that may read it; null if the audience isn't one
 * @param reviewOn when to look whether it still is right; null unless published
 * @param updatedAt when this revision was saved
 */
public record DocumentSummary(
        String key,
        int version,
        String title,
        DocumentKind kind,
        DocumentOrigin origin,
        Language language,
        DocumentStatus status,
        int revision,
        String product,
        String productName,
        String appliesTo,
        Audience audience,
        String organisation,
        LocalDate reviewOn,
        Instant updatedAt) {

    static DocumentSummary of(Edition edition, LocalDate today) {
        var document = edition.document();
        var content = edition.revision().content();
        var product = content.product();
        return new DocumentSummary(
                document.key(),
                document.version(),
                content.title(),
                document.kind(),
                document.origin(),
                document.language(),
                edition.published() ? document.publishedStatus(today) : document.status(today),
                edition.revision().number(),
                product == null ? null : product.key(),
                product == null ? null : product.name(),
                content.appliesTo() == null ? null : content.appliesTo().toString(),
                content.audience(),
                content.organisation() == null ? null : content.organisation().key(),
                document.reviewOn(),
                edition.revision().createdAt());
    }
}
