package org.mainstay.document.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.mainstay.document.model.Audience;
import org.mainstay.document.model.Content;
import org.mainstay.document.model.Document;
import org.mainstay.document.model.DocumentKind;
import org.mainstay.document.model.DocumentOrigin;
import org.mainstay.shared.model.Language;

/**
 * Begin a document.
 *
 * @param body Markdown
 * @param translates key of the document that says the same in another language; null for none
 * @param organisation key; only for that audience
 * @param product key; null for none in particular
 * @param appliesTo range of its versions; blank or null for all
 */
public record WriteDocument(
        @NotBlank @Size(max = Content.TITLE_MAXLENGTH) String title,
        @NotNull DocumentKind kind,
        @NotNull DocumentOrigin origin,
        @NotBlank @Size(max = Content.BODY_MAXLENGTH) String body,
        @NotNull Language language,
        String translates,
        @NotNull Audience audience,
        String organisation,
        String product,
        String appliesTo,
        @NotNull @Size(max = Document.TAGS_MAX) Set<String> tags) {

    /**
     * The same as a translation.
     *
     * @param of key; null for none
     */
    WriteDocument translating(String of) {
        return new WriteDocument(
                title,
                kind,
                origin,
                body,
                language,
                of,
                audience,
                organisation,
                product,
                appliesTo,
                tags);
    }
}
