package org.mainstay.shared.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** How often something was tried, when it is tried next, and what went wrong last. */
@Embeddable
public class Attempts {

    /** Longest error that is kept; the rest is cut off. */
    public static final int ERROR_MAXLENGTH = 500;

    @Column(name = "attempts")
    private int made;

    @Column(name = "next_attempt_at")
    private @NotNull Instant nextAt;

    @Column(name = "last_error")
    private String lastError;

    protected Attempts() {}

    /** None yet. */
    public Attempts(Instant first) {
        nextAt = first;
    }

    /**
     * Waits between tries, each twice as long as the one before.
     *
     * @param longest where they stop growing
     * @param tries how many there are, one more than waits
     */
    public static List<Duration> doubling(Duration first, Duration longest, int tries) {
        return Stream.iterate(first, wait -> wait.multipliedBy(2))
                .limit(tries - 1L)
                .map(wait -> wait.compareTo(longest) < 0 ? wait : longest)
                .toList();
    }

    /** A try went well, and was the last. */
    public void succeeded() {
        made++;
        lastError = null;
    }

    /**
     * A try failed.
     *
     * @param error what went wrong; null if something else says it
     * @param waits after the first try, the second, and so on; after one more it is given up
     * @return whether it is tried again
     */
    public boolean failed(String error, List<Duration> waits, Instant now) {
        lastError =
                error == null || error.length() <= ERROR_MAXLENGTH
                        ? error
                        : error.substring(0, ERROR_MAXLENGTH);
        var again = made < waits.size();
        if (again) {
            nextAt = now.plus(waits.get(made));
        }
        made++;
        return again;
    }

    /** The next try is not before. */
    public void postpone(Instant until) {
        nextAt = until;
    }

    /** Begins another round of tries. */
    public void restart(Instant now) {
        made = 0;
        nextAt = now;
    }

    /** How many there were in this round. */
    public int made() {
        return made;
    }

    /** When it is tried next; of the past once it went well or was given up. */
    public Instant nextAt() {
        return nextAt;
    }

    /** Null if the last try went well. */
    public String lastError() {
        return lastError;
    }
}
