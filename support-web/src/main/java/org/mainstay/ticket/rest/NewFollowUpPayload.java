package org.mainstay.ticket.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.mainstay.ticket.model.Channel;
import org.mainstay.ticket.model.Message;
import org.mainstay.ticket.service.FollowUpTicket;

/**
 * What a ticket that follows another begins with.
 *
 * @param body Markdown
 */
public record NewFollowUpPayload(@NotBlank @Size(max = Message.BODY_MAXLENGTH) String body) {

    FollowUpTicket command(String number) {
        return new FollowUpTicket(number, body, Channel.REST, List.of(), null);
    }
}
