package org.mainstay.resource.rest;

import org.mainstay.ticket.service.StoredFile;

/**
 * The file of a resource.
 *
 * @param size bytes
 */
public record ResourceFilePayload(String fileName, String contentType, long size) {

    static ResourceFilePayload of(StoredFile file) {
        return new ResourceFilePayload(file.fileName(), file.contentType(), file.size());
    }
}
