package org.mainstay.problem.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.mainstay.problem.model.ProblemStatus;

/**
 * Which problems are wanted.
 *
 * @param statuses any of them; empty for all
 * @param products keys, any of them; empty for all
 * @param ticket number of one that belongs to it; null for any
 * @param text in number, title or symptom; null for any
 */
public record ProblemFilter(
        @NotNull Set<ProblemStatus> statuses,
        @NotNull @Size(max = 50) Set<String> products,
        String ticket,
        @Size(max = TEXT_MAXLENGTH) String text) {

    public static final int TEXT_MAXLENGTH = 200;
}
