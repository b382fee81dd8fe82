package org.mainstay.sla.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A stretch of a clock's life during which it did one thing.
 *
 * @param from the first instant, inclusive; never null
 * @param to the end, exclusive; after {@code from}; never null
 * @param kind what the clock did; never null
 * @param reason why it was paused; null if unknown or not paused
 */
public record ClockSegment(Instant from, Instant to, Kind kind, String reason) {

    /** What a clock does during a segment. */
    public enum Kind {
        /** Counts: started, not paused, and within business hours. */
        RUNNING,
        /** Held, within business hours or not. */
        PAUSED,
        /** Not held, but business hours are over. */
        OUTSIDE_HOURS
    }

    /**
     * Checks the segment.
     *
     * @throws IllegalArgumentException if {@code to} is not after {@code from}
     * @throws NullPointerException if a bound or the kind is null
     */
    public ClockSegment {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(kind, "kind");
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("Segment must end after " + from + ", not at " + to);
        }
    }

    /**
     * Measures the segment.
     *
     * @return the real time from start to end; always positive
     */
    public Duration length() {
        return Duration.between(from, to);
    }
}
