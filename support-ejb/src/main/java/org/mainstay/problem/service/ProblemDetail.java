package org.mainstay.problem.service;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.mainstay.problem.model.ProblemStatus;
import org.mainstay.shared.model.Language;

/**
 * Everything a problem record says.
 *
 * @param solution by language; empty until resolved
 * @param resolvedAt null until resolved
 * @param transitions the statuses the caller can choose now
 * @param mayWork whether the caller can change it
 */
public record ProblemDetail(
        ProblemSummary summary,
        Prose symptom,
        Prose cause,
        Prose impact,
        Prose workaround,
        Map<Language, Prose> solution,
        Instant resolvedAt,
        Set<ProblemStatus> transitions,
        boolean mayWork) {}
