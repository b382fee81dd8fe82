package org.mainstay.ticket.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.mainstay.ticket.model.Ticket;

/**
 * Let another ticket go on with this one.
 *
 * @param number of the ticket that ends
 * @param into number of the one that goes on
 * @param version of the first that the caller builds on; null not to check
 */
public record MergeTicket(
        @NotNull String number,
        @NotBlank @Size(max = Ticket.NUMBER_MAXLENGTH) String into,
        Integer version) {}
