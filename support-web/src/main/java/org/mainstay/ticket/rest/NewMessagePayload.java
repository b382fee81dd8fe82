package org.mainstay.ticket.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.mainstay.ticket.model.Channel;
import org.mainstay.ticket.model.Message;
import org.mainstay.ticket.model.MessageKind;
import org.mainstay.ticket.service.ReplyToTicket;

/**
 * Something to be said on a ticket.
 *
 * @param body Markdown
 * @param kind null means public
 */
public record NewMessagePayload(
        @NotBlank @Size(max = Message.BODY_MAXLENGTH) String body, MessageKind kind) {

    ReplyToTicket command(String number) {
        return new ReplyToTicket(
                number,
                body,
                kind == null ? MessageKind.PUBLIC : kind,
                Channel.REST,
                List.of(),
                null);
    }
}
