package org.mainstay.sla.model;

import java.time.Instant;
import java.util.Objects;

/**
 * Something that happened to a clock.
 *
 * @param at when it happened; never null
 * @param type what happened; never null
 * @param reason why, in particular for a pause; null if there is nothing to say
 */
public record ClockEvent(Instant at, Type type, String reason) {

    /** What can happen to a clock. */
    public enum Type {
        /** Begins the clock; the first event and no other. */
        START,
        /** Holds a running clock. */
        PAUSE,
        /** Ends a pause, or lets a stopped clock run on. */
        RESUME,
        /** Ends the clock, running or paused, because what was promised is done so far. */
        STOP,
        /** Ends the clock, running or paused, because the promise no longer applies. */
        CANCEL;

        /**
         * Tells whether the clock has come to an end. Only a stopped clock may be resumed.
         *
         * @return true for {@link #STOP} and {@link #CANCEL}
         */
        public boolean isLast() {
            return this == STOP || this == CANCEL;
        }
    }

    /**
     * Checks the event.
     *
     * @throws NullPointerException if instant or type is null
     */
    public ClockEvent {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(type, "type");
    }
}
