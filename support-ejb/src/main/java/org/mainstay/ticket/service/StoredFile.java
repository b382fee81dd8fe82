package org.mainstay.ticket.service;

/**
 * A file whose bytes are safe in the store, not yet part of a ticket.
 *
 * @param fileName cleaned
 * @param contentType cleaned
 * @param size bytes
 * @param sha256 lower-case hex
 */
public record StoredFile(String fileName, String contentType, long size, String sha256) {

    /** The same under another name. */
    public StoredFile named(String name) {
        return new StoredFile(name, contentType, size, sha256);
    }
}
