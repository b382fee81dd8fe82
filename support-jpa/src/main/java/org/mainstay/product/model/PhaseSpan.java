package org.mainstay.product.model;

import java.time.LocalDate;

/**
 * When a version is in a phase. Days are those of UTC.
 *
 * @param from the first day
 * @param to the last day; null while nobody knows
 */
public record PhaseSpan(Phase phase, LocalDate from, LocalDate to) {

    boolean includes(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
