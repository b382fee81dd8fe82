package org.mainstay.product.rest;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.mainstay.product.model.Phase;
import org.mainstay.product.model.PhaseSpan;

/**
 * When a version is in a phase.
 *
 * @param from the first day
 * @param to the last day; null while nobody knows
 */
public record PhasePayload(@NotNull Phase phase, @NotNull LocalDate from, LocalDate to) {

    static PhasePayload of(PhaseSpan span) {
        return new PhasePayload(span.phase(), span.from(), span.to());
    }

    PhaseSpan span() {
        return new PhaseSpan(phase, from, to);
    }
}
