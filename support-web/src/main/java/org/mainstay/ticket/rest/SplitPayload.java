package org.mainstay.ticket.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.service.SplitMessage;

/**
 * What becomes of a message that tells of another problem.
 *
 * @param subject the new ticket's
 */
public record SplitPayload(@NotBlank @Size(max = Ticket.SUBJECT_MAXLENGTH) String subject) {

    SplitMessage command(String number, Long message) {
        return new SplitMessage(number, message, subject);
    }
}
