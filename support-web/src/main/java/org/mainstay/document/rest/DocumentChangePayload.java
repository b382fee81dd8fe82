package org.mainstay.document.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.Set;
import org.mainstay.document.model.Content;
import org.mainstay.document.model.Document;
import org.mainstay.document.model.DocumentKind;
import org.mainstay.document.model.DocumentOrigin;
import org.mainstay.document.model.DocumentRevision;
import org.mainstay.document.service.ReviseDocument;
import org.mainstay.product.model.VersionRange;
import org.mainstay.shared.model.Key;
import org.mainstay.ticket.model.Ticket;

/**
 * Changes to a document; what is absent stays.
 *
 * @param product JSON's null takes it away, as it does appliesTo
 * @param why the revision is made; null if nobody says
 */
public record DocumentChangePayload(
        @Size(min = 1, max = Content.TITLE_MAXLENGTH) String title,
        DocumentKind kind,
        DocumentOrigin origin,
        @Size(min = 1, max = Content.BODY_MAXLENGTH) String body,
        @Size(max = Key.MAXLENGTH) String audience,
        Optional<@Size(max = Key.MAXLENGTH) String> product,
        Optional<@Size(max = VersionRange.MAXLENGTH) String> appliesTo,
        @Size(max = Document.TAGS_MAX) Set<@NotNull @Size(max = Ticket.TAG_MAXLENGTH) String> tags,
        @Size(max = DocumentRevision.WHY_MAXLENGTH) String why) {

    ReviseDocument command(String key, Integer version) {
        return new ReviseDocument(
                key,
                title,
                kind,
                origin,
                body,
                audience == null ? null : AudienceValue.read(audience),
                audience == null ? null : AudienceValue.organisation(audience),
                product,
                appliesTo,
                tags,
                why,
                version);
    }
}
