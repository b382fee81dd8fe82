package org.mainstay.ticket.service;

/**
 * A file that waits for the message it will be sent with.
 *
 * @param file as it will be attached
 */
public record DraftFileView(Long id, StoredFile file) {}
