package org.mainstay.ticket.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.mainstay.ticket.model.Ticket;

/**
 * Make a ticket of a message that tells of another problem.
 *
 * @param message id of a message that the customer wrote
 * @param subject the new ticket's
 */
public record SplitMessage(
        @NotNull String number,
        @NotNull Long message,
        @NotBlank @Size(max = Ticket.SUBJECT_MAXLENGTH) String subject) {}
