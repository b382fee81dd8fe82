package org.mainstay.ticket.service;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.mainstay.ticket.model.Channel;
import org.mainstay.ticket.model.Message;
import org.mainstay.ticket.model.MessageKind;

/**
 * Say something on a ticket.
 *
 * @param body Markdown
 * @param files stored before, to come with the message; empty or null for none
 * @param then a move that happens together with the message; null for none
 * @param seen how many entries the ticket's history had for the author when they began; null not to
 *     check
 */
public record ReplyToTicket(
        @NotNull String number,
        @NotBlank @Size(max = Message.BODY_MAXLENGTH) String body,
        @NotNull MessageKind kind,
        @NotNull Channel channel,
        List<StoredFile> files,
        MoveTicket then,
        @Min(0) Integer seen) {

    /** Says something, whatever has happened meanwhile. */
    public ReplyToTicket(
            String number,
            String body,
            MessageKind kind,
            Channel channel,
            List<StoredFile> files,
            MoveTicket then) {
        this(number, body, kind, channel, files, then, null);
    }
}
