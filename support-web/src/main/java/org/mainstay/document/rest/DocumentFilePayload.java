package org.mainstay.document.rest;

import org.mainstay.document.service.DocumentFileView;

/**
 * A file of a document.
 *
 * @param path its name, perhaps in folders, as the text's links say it
 * @param size bytes
 * @param sha256 lower-case hex
 */
public record DocumentFilePayload(
        Long id, String path, String contentType, long size, String sha256) {

    static DocumentFilePayload of(DocumentFileView file) {
        return new DocumentFilePayload(
                file.id(), file.path(), file.contentType(), file.size(), file.sha256());
    }
}
