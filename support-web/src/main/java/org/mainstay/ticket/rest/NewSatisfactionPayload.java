package org.mainstay.ticket.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.mainstay.ticket.model.Rating;
import org.mainstay.ticket.model.Satisfaction;
import org.mainstay.ticket.service.RateTicket;

/**
 * How good the help was.
 *
 * @param comment null for none
 */
public record NewSatisfactionPayload(
        @NotNull Rating rating, @Size(max = Satisfaction.REMARK_MAXLENGTH) String comment) {

    RateTicket command(String number, Integer version) {
        return new RateTicket(number, rating, comment, version);
    }
}
