package org.mainstay.identity.model;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** How often somebody wants to be told. */
public enum NotificationPace {
    /** Of each event at once. */
    EACH {
        @Override
        public Instant next(Instant now, ZoneId zone) {
            return now;
        }
    },
    /** Of all of an hour together, at the full hour. */
    HOURLY {
        @Override
        public Instant next(Instant now, ZoneId zone) {
            return now.atZone(zone).truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
        }
    },
    /** Of all of a day together, in the morning. */
    DAILY {
        @Override
        public Instant next(Instant now, ZoneId zone) {
            var here = now.atZone(zone);
            var today = here.toLocalDate().atTime(MORNING).atZone(zone);
            return (here.isBefore(today)
                            ? today
                            : here.toLocalDate().plusDays(1).atTime(MORNING).atZone(zone))
                    .toInstant();
        }
    },
    /** Not at all. */
    NONE {
        @Override
        public Instant next(Instant now, ZoneId zone) {
            throw new IllegalStateException("Nobody is told");
        }
    };

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /**
     * When what happens now is to be told.
     *
     * @param zone whose hours and mornings count
     */
    public abstract Instant next(Instant now, ZoneId zone);
}
