package org.mainstay.ticket.rest;

import java.time.Instant;
import org.mainstay.ticket.service.AttachmentView;

/**
 * A file of a ticket.
 *
 * @param message id of the message it came with; null if it came alone
 * @param size bytes
 * @param sha256 lower-case hex
 * @param internal whether customers don't see it
 * @param uploader name
 */
public record AttachmentPayload(
        Long id,
        Long message,
        String fileName,
        String contentType,
        long size,
        String sha256,
        boolean internal,
        String uploader,
        Instant createdAt) {

    static AttachmentPayload of(AttachmentView view) {
        return new AttachmentPayload(
                view.id(),
                view.messageId(),
                view.fileName(),
                view.contentType(),
                view.size(),
                view.sha256(),
                view.internal(),
                view.uploaderName(),
                view.createdAt());
    }
}
