package org.mainstay.ticket.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.mainstay.ticket.model.LinkRelation;
import org.mainstay.ticket.model.Ticket;

/**
 * Say how a ticket relates to another.
 *
 * @param relation as {@code number} sees it
 * @param ticket the other's number
 */
public record LinkTickets(
        @NotNull String number,
        @NotNull LinkRelation relation,
        @NotBlank @Size(max = Ticket.NUMBER_MAXLENGTH) String ticket) {}
