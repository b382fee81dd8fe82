package org.mainstay.document.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.mainstay.document.model.DocumentKind;
import org.mainstay.document.model.DocumentOrigin;
import org.mainstay.document.model.DocumentStatus;
import org.mainstay.shared.model.Key;
import org.mainstay.shared.model.Language;

/**
 * Which documents are wanted; an empty set is for all.
 *
 * @param statuses any of them; what is published and has a next draft is found as both
 * @param products keys, any of them
 * @param languages any of them
 * @param tags any of them
 * @param release id of the one whose notes are wanted; null for any document
 * @param folder from which it was imported, for the staff; null for any document
 * @param text in key or title; null for any
 */
public record DocumentFilter(
        @NotNull Set<DocumentKind> kinds,
        @NotNull Set<DocumentOrigin> origins,
        @NotNull Set<DocumentStatus> statuses,
        @NotNull @Size(max = 50) Set<String> products,
        @NotNull Set<Language> languages,
        @NotNull @Size(max = 50) Set<String> tags,
        Long release,
        @Size(max = Key.MAXLENGTH) String folder,
        @Size(max = TEXT_MAXLENGTH) String text) {

    public static final int TEXT_MAXLENGTH = 200;
}
