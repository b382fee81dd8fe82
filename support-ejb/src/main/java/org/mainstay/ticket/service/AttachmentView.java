package org.mainstay.ticket.service;

import java.time.Instant;

/**
 * A file of a ticket.
 *
 * @param messageId the message it came with, null if it came alone
 * @param size bytes
 * @param sha256 lower-case hex
 */
public record AttachmentView(
        Long id,
        Long messageId,
        String fileName,
        String contentType,
        long size,
        String sha256,
        boolean internal,
        String uploaderName,
        Instant createdAt) {}
