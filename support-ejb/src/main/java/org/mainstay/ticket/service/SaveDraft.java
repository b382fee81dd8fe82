package org.mainstay.ticket.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.mainstay.ticket.model.Draft;
import org.mainstay.ticket.model.Message;
import org.mainstay.ticket.model.MessageKind;

/**
 * Keep what somebody has written so far.
 *
 * @param place a ticket's number, or {@link Draft#NEW_TICKET}
 * @param body Markdown; blank to forget the draft
 */
public record SaveDraft(
        @NotNull String place,
        @NotNull MessageKind kind,
        @NotNull @Size(max = Message.BODY_MAXLENGTH) String body) {}
