package org.mainstay.problem.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.mainstay.problem.model.Problem;
import org.mainstay.problem.service.OpenProblem;
import org.mainstay.shared.model.Key;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.ticket.model.Ticket;

/**
 * A problem record to be begun.
 *
 * @param product key
 * @param tickets numbers of those that belong to it; null for none
 */
public record NewProblemPayload(
        @NotBlank @Size(max = Problem.TITLE_MAXLENGTH) String title,
        @NotNull @Size(max = Key.MAXLENGTH) String product,
        @NotBlank @Size(max = Problem.TEXT_MAXLENGTH) String symptom,
        @Size(max = Problem.TEXT_MAXLENGTH) String cause,
        @Size(max = Problem.TEXT_MAXLENGTH) String impact,
        @Size(max = Problem.TEXT_MAXLENGTH) String workaround,
        @Size(max = Problem.RELEASE_MAXLENGTH) String targetRelease,
        @Size(max = PageRequest.SIZE_MAX)
                Set<@NotNull @Size(max = Ticket.NUMBER_MAXLENGTH) String> tickets) {

    OpenProblem command() {
        return new OpenProblem(
                title,
                product,
                symptom,
                cause,
                impact,
                workaround,
                targetRelease,
                tickets == null ? Set.of() : tickets);
    }
}
