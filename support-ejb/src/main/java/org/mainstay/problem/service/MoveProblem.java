package org.mainstay.problem.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.mainstay.problem.model.ProblemStatus;
import org.mainstay.problem.model.Translation;

/**
 * Move a problem to another status.
 *
 * @param solution for the customers of its open tickets; needed for RESOLVED, null otherwise
 * @param version as last seen; null not to check
 */
public record MoveProblem(
        @NotNull String number,
        @NotNull ProblemStatus to,
        @Valid Translation solution,
        Integer version) {}
