package org.mainstay.ticket.service;

import java.time.Instant;
import java.util.List;
import org.mainstay.ticket.model.Channel;
import org.mainstay.ticket.model.MessageKind;

/**
 * A message as its readers see it.
 *
 * @param mergedFrom number of the merged ticket it was written on; null if on this one
 * @param splitInto number of the ticket that was made of it; null if none was
 * @param byStaff whether the author spoke for the desk
 * @param body Markdown as written
 * @param bodyHtml the same, rendered and sanitised
 * @param attachments the files that came with it
 */
public record MessageView(
        Long id,
        String mergedFrom,
        String splitInto,
        Long authorId,
        String authorName,
        boolean byStaff,
        MessageKind kind,
        Channel channel,
        String body,
        String bodyHtml,
        Instant createdAt,
        List<AttachmentView> attachments) {}
