package org.mainstay.ticket.service;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.mainstay.ticket.model.Channel;
import org.mainstay.ticket.model.Message;

/**
 * Go on, with a new ticket, where another one ended too long ago to be reopened.
 *
 * @param number of the one that ended
 * @param body first message of the new one, Markdown
 * @param files stored before, to come with the message; empty or null for none
 * @param seen how many entries the history of the one that ended had for the author when they
 *     began; null not to check
 */
public record FollowUpTicket(
        @NotNull String number,
        @NotBlank @Size(max = Message.BODY_MAXLENGTH) String body,
        @NotNull Channel channel,
        List<StoredFile> files,
        @Min(0) Integer seen) {}
