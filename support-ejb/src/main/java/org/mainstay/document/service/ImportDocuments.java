package org.mainstay.document.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.mainstay.document.model.Audience;
import org.mainstay.document.model.Document;
import org.mainstay.document.model.DocumentKind;
import org.mainstay.document.model.DocumentOrigin;
import org.mainstay.shared.model.Key;
import org.mainstay.shared.model.Language;
import org.mainstay.ticket.service.StoredFile;

/**
 * Import a ZIP of Markdown files with their pictures. What a file doesn't say in its front matter
 * is as said here; for a document that is there already it stays as it is.
 *
 * @param file the ZIP
 * @param folder the documents it is compared with, and becomes; null for those written here
 * @param root folder within the ZIP to import; empty for all of it
 * @param organisation key; only for that audience
 * @param product key; null for none in particular
 * @param dryRun whether to report what would happen, and store nothing
 */
public record ImportDocuments(
        @NotNull StoredFile file,
        @Pattern(regexp = Key.PATTERN) @Size(max = Key.MAXLENGTH) String folder,
        @NotNull @Size(max = Document.PATH_MAXLENGTH) String root,
        @NotNull DocumentKind kind,
        @NotNull DocumentOrigin origin,
        @NotNull Language language,
        @NotNull Audience audience,
        String organisation,
        String product,
        boolean dryRun) {

    /** The same, to be stored. */
    ImportDocuments storing() {
        return new ImportDocuments(
                file, folder, root, kind, origin, language, audience, organisation, product, false);
    }
}
