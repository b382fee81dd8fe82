package org.mainstay.ticket.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.mainstay.ticket.model.Rating;
import org.mainstay.ticket.model.Satisfaction;

/**
 * Say how good the help with a ticket was.
 *
 * @param remark in the customer's words; null for none
 * @param version of the answer as last seen; null not to check
 */
public record RateTicket(
        @NotNull String number,
        @NotNull Rating rating,
        @Size(max = Satisfaction.REMARK_MAXLENGTH) String remark,
        Integer version) {}
