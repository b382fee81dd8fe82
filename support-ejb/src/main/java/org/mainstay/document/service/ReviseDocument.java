package org.mainstay.document.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.Set;
import org.mainstay.document.model.Audience;
import org.mainstay.document.model.Content;
import org.mainstay.document.model.Document;
import org.mainstay.document.model.DocumentKind;
import org.mainstay.document.model.DocumentOrigin;
import org.mainstay.document.model.DocumentRevision;

/**
 * Change a document; null leaves something as it is.
 *
 * @param body Markdown
 * @param audience together with {@code organisation}
 * @param organisation key; only for that audience
 * @param product key; empty for none in particular
 * @param appliesTo range of its versions; empty for all
 * @param why blank or null if nobody says
 * @param version the caller builds on; null not to check
 */
public record ReviseDocument(
        @NotNull String key,
        @Size(max = Content.TITLE_MAXLENGTH) String title,
        DocumentKind kind,
        DocumentOrigin origin,
        @Size(max = Content.BODY_MAXLENGTH) String body,
        Audience audience,
        String organisation,
        Optional<String> product,
        Optional<String> appliesTo,
        @Size(max = Document.TAGS_MAX) Set<String> tags,
        @Size(max = DocumentRevision.WHY_MAXLENGTH) String why,
        Integer version) {

    /**
     * Change nothing but the files.
     *
     * @param why null if nobody says
     * @param version the caller builds on; null not to check
     */
    public static ReviseDocument filesOf(String key, String why, Integer version) {
        return new ReviseDocument(
                key, null, null, null, null, null, null, null, null, null, why, version);
    }

    /**
     * Change all of it.
     *
     * @param text what it shall be; its language and what it translates stay
     * @param why null if nobody says
     */
    static ReviseDocument as(String key, WriteDocument text, String why, Integer version) {
        return new ReviseDocument(
                key,
                text.title(),
                text.kind(),
                text.origin(),
                text.body(),
                text.audience(),
                text.organisation(),
                Optional.ofNullable(text.product()),
                Optional.ofNullable(text.appliesTo()),
                text.tags(),
                why,
                version);
    }
}
