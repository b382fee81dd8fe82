package org.mainstay.problem.service;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.mainstay.problem.model.Problem;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.ticket.model.Ticket;

/**
 * Let tickets belong to a problem: all of them or none.
 *
 * @param number of the problem
 * @param tickets their numbers
 */
public record JoinTickets(
        @NotNull @Size(max = Problem.NUMBER_MAXLENGTH) String number,
        @NotEmpty @Size(max = PageRequest.SIZE_MAX)
                Set<@NotNull @Size(max = Ticket.NUMBER_MAXLENGTH) String> tickets) {}
