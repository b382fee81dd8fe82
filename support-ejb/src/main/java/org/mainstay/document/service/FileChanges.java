package org.mainstay.document.service;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import org.mainstay.ticket.service.StoredFile;

/**
 * What becomes of the files of a document with its next revision.
 *
 * @param added with one of a name that is there already this takes its place
 * @param removed paths
 */
public record FileChanges(@NotNull List<StoredFile> added, @NotNull Set<String> removed) {

    /** They stay as they are. */
    public static final FileChanges NONE = new FileChanges(List.of(), Set.of());
}
