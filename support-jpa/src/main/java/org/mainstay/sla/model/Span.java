package org.mainstay.sla.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A stretch of real time that is not empty.
 *
 * @param from the first instant, inclusive; never null
 * @param to the end, exclusive; after {@code from}; never null
 */
public record Span(Instant from, Instant to) {

    /**
     * Checks the span.
     *
     * @throws IllegalArgumentException if {@code to} is not after {@code from}
     * @throws NullPointerException if a bound is null
     */
    public Span {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("Span must end after " + from + ", not at " + to);
        }
    }

    /**
     * Measures the span.
     *
     * @return the real time from start to end; always positive
     */
    public Duration length() {
        return Duration.between(from, to);
    }
}
