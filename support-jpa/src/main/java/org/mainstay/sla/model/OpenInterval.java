package org.mainstay.sla.model;

import java.time.LocalTime;
import java.util.Objects;

/**
 * A part of a day during which a calendar is open, in the local time of that calendar's zone.
 *
 * @param from the first open local time, inclusive; never null
 * @param to the first local time no longer open, exclusive; {@link LocalTime#MIDNIGHT} means the
 *     end of the day (24:00); never null
 */
public record OpenInterval(LocalTime from, LocalTime to) {

    /**
     * Checks the interval.
     *
     * @throws IllegalArgumentException if the interval is empty or ends before it starts
     * @throws NullPointerException if a bound is null
     */
    public OpenInterval {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (!endsAtMidnight(to) && !from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "Open interval " + text(from, to) + " must start before it ends");
        }
    }

    /**
     * Tells whether the interval lasts until the end of the day.
     *
     * @return true if {@link #to()} stands for 24:00
     */
    public boolean endsAtMidnight() {
        return endsAtMidnight(to);
    }

    /**
     * Tells whether this interval and another one of the same day share any time; intervals that
     * only touch do not overlap.
     *
     * @param other the other interval; never null
     * @return true if both are open at some local time
     */
    public boolean overlaps(OpenInterval other) {
        return (endsAtMidnight() || other.from.isBefore(to))
                && (other.endsAtMidnight() || from.isBefore(other.to));
    }

    /**
     * Writes the interval for people.
     *
     * @return for example {@code 09:00-12:30} or {@code 22:00-24:00}
     */
    @Override
    public String toString() {
        return text(from, to);
    }

    private static boolean endsAtMidnight(LocalTime to) {
        return to.equals(LocalTime.MIDNIGHT);
    }

    private static String text(LocalTime from, LocalTime to) {
        return from + "-" + (endsAtMidnight(to) ? "24:00" : to);
    }
}
