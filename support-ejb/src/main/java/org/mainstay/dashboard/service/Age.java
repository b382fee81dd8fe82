package org.mainstay.dashboard.service;

import java.time.Duration;

/** How old a ticket is, from the youngest. */
public enum Age {
    DAY(Duration.ofDays(1)),
    WEEK(Duration.ofDays(7)),
    MONTH(Duration.ofDays(30)),
    OLDER(null);

    private final Duration below;

    Age(Duration below) {
        this.below = below;
    }

    /** At this age a ticket is older; null for no end. */
    public Duration below() {
        return below;
    }
}
