package org.mainstay.problem.rest;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.mainstay.problem.service.JoinTickets;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.ticket.model.Ticket;

/**
 * Tickets that belong to a problem.
 *
 * @param tickets numbers
 */
public record ProblemJoinPayload(
        @NotEmpty @Size(max = PageRequest.SIZE_MAX)
                Set<@NotNull @Size(max = Ticket.NUMBER_MAXLENGTH) String> tickets) {

    JoinTickets command(String number) {
        return new JoinTickets(number, tickets);
    }
}
