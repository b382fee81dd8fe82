package org.mainstay.document.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.mainstay.document.model.Content;
import org.mainstay.document.model.Document;
import org.mainstay.document.model.DocumentKind;
import org.mainstay.document.model.DocumentOrigin;
import org.mainstay.document.service.WriteDocument;
import org.mainstay.product.model.VersionRange;
import org.mainstay.shared.model.Key;
import org.mainstay.ticket.model.Ticket;

/**
 * A document to be begun.
 *
 * @param body Markdown
 * @param language {@code en} or {@code zh-CN}
 * @param translates key of the document that says the same in another language; null for none
 * @param audience PUBLIC, CUSTOMERS, STAFF, or the key of an organisation
 * @param product key; null for none in particular
 * @param appliesTo range of its versions; null for all
 * @param tags null for none
 */
public record NewDocumentPayload(
        @NotBlank @Size(max = Content.TITLE_MAXLENGTH) String title,
        @NotNull DocumentKind kind,
        @NotNull DocumentOrigin origin,
        @NotBlank @Size(max = Content.BODY_MAXLENGTH) String body,
        @NotNull String language,
        @Size(max = Document.KEY_MAXLENGTH) String translates,
        @NotNull @Size(max = Key.MAXLENGTH) String audience,
        @Size(max = Key.MAXLENGTH) String product,
        @Size(max = VersionRange.MAXLENGTH) String appliesTo,
        @Size(max = Document.TAGS_MAX)
                Set<@NotNull @Size(max = Ticket.TAG_MAXLENGTH) String> tags) {

    WriteDocument command() {
        return new WriteDocument(
                title,
                kind,
                origin,
                body,
                LanguageValue.read(language),
                translates,
                AudienceValue.read(audience),
                AudienceValue.organisation(audience),
                product,
                appliesTo,
                tags == null ? Set.of() : tags);
    }
}
