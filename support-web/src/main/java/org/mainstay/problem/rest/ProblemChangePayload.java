package org.mainstay.problem.rest;

import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.mainstay.problem.model.Problem;
import org.mainstay.problem.service.ChangeProblem;
import org.mainstay.shared.model.Key;

/**
 * Changes to a problem record; what is absent stays.
 *
 * @param product key
 * @param cause JSON's null takes it away, as it does impact, workaround and targetRelease
 */
public record ProblemChangePayload(
        @Size(min = 1, max = Problem.TITLE_MAXLENGTH) String title,
        @Size(max = Key.MAXLENGTH) String product,
        @Size(min = 1, max = Problem.TEXT_MAXLENGTH) String symptom,
        Optional<@Size(max = Problem.TEXT_MAXLENGTH) String> cause,
        Optional<@Size(max = Problem.TEXT_MAXLENGTH) String> impact,
        Optional<@Size(max = Problem.TEXT_MAXLENGTH) String> workaround,
        Optional<@Size(max = Problem.RELEASE_MAXLENGTH) String> targetRelease) {

    ChangeProblem command(String number, Integer version) {
        return new ChangeProblem(
                number, title, product, symptom, cause, impact, workaround, targetRelease, version);
    }
}
