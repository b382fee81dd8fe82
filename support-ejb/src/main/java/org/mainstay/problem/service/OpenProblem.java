package org.mainstay.problem.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.mainstay.problem.model.Problem;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.ticket.model.Ticket;

/**
 * Begin a problem record; blank or null for what is not known.
 *
 * @param product key
 * @param symptom Markdown, as are cause, impact and workaround
 * @param tickets numbers of those that belong to it
 */
public record OpenProblem(
        @NotBlank @Size(max = Problem.TITLE_MAXLENGTH) String title,
        @NotNull String product,
        @NotBlank @Size(max = Problem.TEXT_MAXLENGTH) String symptom,
        @Size(max = Problem.TEXT_MAXLENGTH) String cause,
        @Size(max = Problem.TEXT_MAXLENGTH) String impact,
        @Size(max = Problem.TEXT_MAXLENGTH) String workaround,
        @Size(max = Problem.RELEASE_MAXLENGTH) String targetRelease,
        @NotNull @Size(max = PageRequest.SIZE_MAX)
                Set<@NotNull @Size(max = Ticket.NUMBER_MAXLENGTH) String> tickets) {}
