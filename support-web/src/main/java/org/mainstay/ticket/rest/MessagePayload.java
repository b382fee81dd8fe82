package org.mainstay.ticket.rest;

import java.time.Instant;
import java.util.List;
import org.mainstay.shared.rest.PersonRefPayload;
import org.mainstay.ticket.model.Channel;
import org.mainstay.ticket.model.MessageKind;
import org.mainstay.ticket.service.MessageView;

/**
 * A message on a ticket.
 *
 * @param mergedFrom number of the merged ticket it was written on; null if on this one
 * @param splitInto number of the ticket that was made of it
 * @param body Markdown as written
 * @param bodyHtml the same, rendered and sanitised
 * @param attachments the files that came with it
 */
public record MessagePayload(
        Long id,
        String mergedFrom,
        String splitInto,
        PersonRefPayload author,
        MessageKind kind,
        Channel channel,
        String body,
        String bodyHtml,
        Instant createdAt,
        List<AttachmentPayload> attachments) {

    static MessagePayload of(MessageView view) {
        return new MessagePayload(
                view.id(),
                view.mergedFrom(),
                view.splitInto(),
                PersonRefPayload.of(view.authorId(), view.authorName()),
                view.kind(),
                view.channel(),
                view.body(),
                view.bodyHtml(),
                view.createdAt(),
                view.attachments().stream().map(AttachmentPayload::of).toList());
    }
}
