package org.mainstay.dashboard.service;

import java.time.Duration;

/** How soon the next promise on a ticket breaks, from the soonest. */
public enum Due {
    OVERDUE(Duration.ZERO),
    HOUR(Duration.ofHours(1)),
    FOUR_HOURS(Duration.ofHours(4)),
    EIGHT_HOURS(Duration.ofHours(8)),
    DAY(Duration.ofHours(24));

    private final Duration within;

    Due(Duration within) {
        this.within = within;
    }

    /** From now; what is due before that and not counted before. */
    public Duration within() {
        return within;
    }
}
