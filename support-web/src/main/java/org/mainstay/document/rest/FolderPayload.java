package org.mainstay.document.rest;

import java.time.Instant;
import org.mainstay.document.service.FolderView;

/**
 * A folder of documents that was imported.
 *
 * @param documents how many it has
 * @param changedAt when one of them was changed last
 */
public record FolderPayload(String name, long documents, Instant changedAt) {

    static FolderPayload of(FolderView folder) {
        return new FolderPayload(folder.name(), folder.documents(), folder.changedAt());
    }
}
