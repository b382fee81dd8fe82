package org.mainstay.problem.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.mainstay.problem.model.ProblemStatus;
import org.mainstay.problem.service.MoveProblem;

/**
 * A move of a problem to another status.
 *
 * @param solution for RESOLVED
 */
public record ProblemMovePayload(@NotNull ProblemStatus to, @Valid TranslationPayload solution) {

    MoveProblem command(String number, Integer version) {
        return new MoveProblem(
                number, to, solution == null ? null : solution.translation(), version);
    }
}
