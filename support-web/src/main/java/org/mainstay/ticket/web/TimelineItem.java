package org.mainstay.ticket.web;

import java.time.Instant;
import org.mainstay.ticket.service.MessageView;

/**
 * One thing in the conversation: a message, or a line about what happened.
 *
 * @param id of the message or the entry of the history
 * @param message null for a line
 * @param line translated, null for a message that speaks for itself
 */
public record TimelineItem(
        Long id, Instant at, MessageView message, String line, boolean internal) {

    /** Whether it is a message. */
    public boolean said() {
        return message != null;
    }
}
