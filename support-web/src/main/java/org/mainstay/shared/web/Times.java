package org.mainstay.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Puts instants and durations into the reader's words, in their time zone. */
@Named
@RequestScoped
public class Times {

    private static final long MINUTES_IN_WORDS = 60;
    private static final long HOURS_IN_WORDS = 24;
    private static final long DAYS_IN_WORDS = 7;

    @Inject Clock clock;
    @Inject ActiveTexts texts;
    @Inject ActiveLocale locale;
    @Inject Preferences preferences;
    @Inject Browser browser;

    private ZoneId zone;

    /** The person's zone, then the browser's, then UTC. */
    public ZoneId getZone() {
        if (zone == null) {
            zone =
                    preferences
                            .zone()
                            .or(() -> browser.remembered(Browser.ZONE).flatMap(Times::zone))
                            .orElse(ZoneOffset.UTC);
        }
        return zone;
    }

    /** The zone of an id that may be nonsense. */
    public static Optional<ZoneId> zone(String id) {
        try {
            return Optional.of(ZoneId.of(id.replace("%2F", "/")));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Now. */
    public Instant getNow() {
        return clock.instant();
    }

    /** Such as "12 min ago" or "in 3 h"; a date where that says more. */
    public String relative(Instant at) {
        if (at == null) {
            return "";
        }
        var apart = Duration.between(at, clock.instant());
        if (apart.abs().toMinutes() < 1) {
            return texts.get("times.now");
        }
        if (apart.abs().toDays() >= DAYS_IN_WORDS) {
            return concrete(at);
        }
        return texts.get(apart.isNegative() ? "times.in" : "times.ago", coarse(apart.abs()));
    }

    /** Such as "14:20", "Tue 14:20", "3 Dec 14:20": no more than it takes to be clear. */
    public String concrete(Instant at) {
        if (at == null) {
            return "";
        }
        var then = at.atZone(getZone());
        var now = clock.instant().atZone(getZone());
        return format(then, "times.pattern." + style(then, now));
    }

    private static String style(ZonedDateTime then, ZonedDateTime now) {
        var days = ChronoUnit.DAYS.between(now.toLocalDate(), then.toLocalDate());
        if (days == 0) {
            return "today";
        }
        if (Math.abs(days) < DAYS_IN_WORDS) {
            return "week";
        }
        return then.getYear() == now.getYear() ? "year" : "other";
    }

    /** Everything about the instant, zone included. */
    public String full(Instant at) {
        return at == null ? "" : format(at.atZone(getZone()), "times.pattern.full");
    }

    /** A day, with its year; empty for null. */
    public String day(LocalDate day) {
        return texts.day(day);
    }

    private String format(ZonedDateTime at, String key) {
        return DateTimeFormatter.ofPattern(texts.get(key), locale.getLocale()).format(at);
    }

    /** Such as "2 h 10 min": two units at most; the sign is left out. */
    public String length(long seconds) {
        var length = Duration.ofSeconds(Math.abs(seconds));
        if (length.toMinutes() < 1) {
            return texts.get("times.moment");
        }
        if (length.toMinutes() < MINUTES_IN_WORDS) {
            return texts.get("times.minutes", length.toMinutes());
        }
        if (length.toHours() < HOURS_IN_WORDS) {
            return two("times.hours", length.toHours(), "times.minutes", length.toMinutesPart());
        }
        return two("times.days", length.toDays(), "times.hours", length.toHoursPart());
    }

    /** Such as "30 h 5 min": work, of which a day is no unit. */
    public String hours(Duration length) {
        return length.toHours() == 0
                ? texts.get("times.minutes", length.toMinutes())
                : two("times.hours", length.toHours(), "times.minutes", length.toMinutesPart());
    }

    private String coarse(Duration length) {
        if (length.toMinutes() < MINUTES_IN_WORDS) {
            return texts.get("times.minutes", length.toMinutes());
        }
        return length.toHours() < HOURS_IN_WORDS
                ? texts.get("times.hours", length.toHours())
                : texts.get("times.days", length.toDays());
    }

    private String two(String large, long many, String small, long few) {
        var first = texts.get(large, many);
        return few == 0 ? first : texts.get("times.two", first, texts.get(small, few));
    }

    /** The time left until an instant, in seconds; negative when it has passed. */
    public long left(Instant until) {
        return Duration.between(clock.instant(), until).toSeconds();
    }

    /** Whether the instant is on the reader's today or before. */
    public boolean today(Instant at) {
        var end = clock.instant().atZone(getZone()).toLocalDate().plusDays(1);
        return at.isBefore(end.atStartOfDay(getZone()).toInstant());
    }
}
