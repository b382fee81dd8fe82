package org.mainstay.problem.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.mainstay.problem.model.Problem;

/**
 * Change what a problem record says; null leaves it, an empty optional takes it away.
 *
 * @param product key
 * @param version as last seen; null not to check
 */
public record ChangeProblem(
        @NotNull String number,
        @Size(max = Problem.TITLE_MAXLENGTH) String title,
        String product,
        @Size(max = Problem.TEXT_MAXLENGTH) String symptom,
        Optional<@Size(max = Problem.TEXT_MAXLENGTH) String> cause,
        Optional<@Size(max = Problem.TEXT_MAXLENGTH) String> impact,
        Optional<@Size(max = Problem.TEXT_MAXLENGTH) String> workaround,
        Optional<@Size(max = Problem.RELEASE_MAXLENGTH) String> targetRelease,
        Integer version) {}
