package org.mainstay.sla.model;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The hours during which work is expected, and the arithmetic of time that counts only those hours.
 *
 * <p>Weekly intervals and holidays are local to {@link #zone()}; everything computed is an {@link
 * Instant} or a real {@link Duration}, so that a day on which the clocks change has 23 or 25 hours.
 * An interval that starts or ends in the local hour skipped by such a change does so as much later
 * as the gap is long; one that starts in an hour that comes twice starts at its first occurrence,
 * one that ends there ends at its second. Intervals that touch or come to overlap, on one day or
 * across midnight, are one stretch of open time.
 *
 * <p>Computations look at most 100 years ahead or back. Instances are immutable values.
 */
public final class BusinessHours {

    private static final Duration HORIZON = Duration.ofDays(36_525);
    private static final Duration STRIDE = Duration.ofDays(10);
    private static final BusinessHours ALWAYS =
            new BusinessHours(ZoneOffset.UTC, true, Map.of(), Map.of());

    private final ZoneId zone;
    private final boolean alwaysOpen;
    private final Map<DayOfWeek, List<OpenInterval>> weekly;
    private final NavigableMap<LocalDate, String> holidays;

    /**
     * Describes business hours.
     *
     * @param zone the zone of the weekly intervals and holidays; never null
     * @param alwaysOpen true if every instant counts; weekly intervals and holidays are then kept
     *     but have no effect
     * @param weekly the open intervals of each weekday, in any order; a weekday that is absent or
     *     has no intervals is closed; never null, nor are its contents
     * @param holidays the local dates that are closed all day, with their names; never null, nor
     *     are its contents
     * @throws IllegalArgumentException if intervals of a day overlap, or if the hours would never
     *     be open; the message names the day and the intervals
     * @throws NullPointerException if an argument or anything in it is null
     */
    public BusinessHours(
            ZoneId zone,
            boolean alwaysOpen,
            Map<DayOfWeek, List<OpenInterval>> weekly,
            Map<LocalDate, String> holidays) {
        this.zone = Objects.requireNonNull(zone, "zone");
        this.alwaysOpen = alwaysOpen;
        this.weekly = checkedWeek(weekly);
        this.holidays = checkedHolidays(holidays);
        if (!alwaysOpen && this.weekly.isEmpty()) {
            throw new IllegalArgumentException(
                    "Business hours are never open: no weekday from MONDAY to SUNDAY has an open"
                            + " interval");
        }
    }

    /**
     * Gives the hours of round-the-clock service, in which business time is real time.
     *
     * @return hours in UTC that are always open
     */
    public static BusinessHours always() {
        return ALWAYS;
    }

    private static Map<DayOfWeek, List<OpenInterval>> checkedWeek(
            Map<DayOfWeek, List<OpenInterval>> weekly) {
        Map<DayOfWeek, List<OpenInterval>> week = new EnumMap<>(DayOfWeek.class);
        weekly.forEach(
                (day, intervals) -> {
                    if (!intervals.isEmpty()) {
                        week.put(day, checkedDay(day, intervals));
                    }
                });
        return Collections.unmodifiableMap(week);
    }

    private static List<OpenInterval> checkedDay(DayOfWeek day, List<OpenInterval> intervals) {
        List<OpenInterval> sorted =
                intervals.stream().sorted(Comparator.comparing(OpenInterval::from)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i - 1).overlaps(sorted.get(i))) {
                throw new IllegalArgumentException(
                        "%s: open intervals %s and %s overlap"
                                .formatted(day, sorted.get(i - 1), sorted.get(i)));
            }
        }
        return sorted;
    }

    private static NavigableMap<LocalDate, String> checkedHolidays(
            Map<LocalDate, String> holidays) {
        holidays.forEach((date, name) -> Objects.requireNonNull(name, "name of holiday"));
        return Collections.unmodifiableNavigableMap(new TreeMap<>(holidays));
    }

    /**
     * Gives the zone in which intervals and holidays are meant.
     *
     * @return the zone; never null
     */
    public ZoneId zone() {
        return zone;
    }

    /**
     * Tells whether every instant counts as open.
     *
     * @return true for round-the-clock service
     */
    public boolean alwaysOpen() {
        return alwaysOpen;
    }

    /**
     * Gives the open intervals of each weekday that has any.
     *
     * @return an unmodifiable map in order of weekdays, each list sorted by time; never null
     */
    public Map<DayOfWeek, List<OpenInterval>> weekly() {
        return weekly;
    }

    /**
     * Gives the local dates that are closed all day, with their names.
     *
     * @return an unmodifiable map in order of dates; never null
     */
    public NavigableMap<LocalDate, String> holidays() {
        return holidays;
    }

    /**
     * Finds the instant by which an amount of open time has passed. If that is the very end of an
     * open stretch, it is that end and not the start of the next stretch.
     *
     * @param from the instant to count from, open or not; never null
     * @param businessTime the open time to let pass; not negative; never null
     * @return the instant; {@code from} itself if {@code businessTime} is zero
     * @throws IllegalArgumentException if {@code businessTime} is negative
     * @throws ArithmeticException if the following 100 years do not have that much open time
     */
    public Instant add(Instant from, Duration businessTime) {
        requireNotNegative(businessTime);
        if (alwaysOpen || businessTime.isZero()) {
            return from.plus(businessTime);
        }
        Instant limit = from.plus(HORIZON);
        Duration left = businessTime;
        for (Instant at = from; at.isBefore(limit); at = at.plus(STRIDE)) {
            for (Span span : open(at, at.plus(STRIDE))) {
                if (left.compareTo(span.length()) <= 0) {
                    return span.from().plus(left);
                }
                left = left.minus(span.length());
            }
        }
        throw new ArithmeticException(
                "No %s of open time in the 100 years after %s".formatted(businessTime, from));
    }

    /**
     * Finds the instant from which an amount of open time passes until a given instant. If that is
     * the very start of an open stretch, it is that start and not the end of the stretch before.
     *
     * @param to the instant to count back from, open or not; never null
     * @param businessTime the open time to go back; not negative; never null
     * @return the instant; {@code to} itself if {@code businessTime} is zero
     * @throws IllegalArgumentException if {@code businessTime} is negative
     * @throws ArithmeticException if the preceding 100 years do not have that much open time
     */
    public Instant subtract(Instant to, Duration businessTime) {
        requireNotNegative(businessTime);
        if (alwaysOpen || businessTime.isZero()) {
            return to.minus(businessTime);
        }
        Instant limit = to.minus(HORIZON);
        Duration left = businessTime;
        for (Instant at = to; at.isAfter(limit); at = at.minus(STRIDE)) {
            List<Span> spans = open(at.minus(STRIDE), at);
            for (int i = spans.size() - 1; i >= 0; i--) {
                Span span = spans.get(i);
                if (left.compareTo(span.length()) <= 0) {
                    return span.to().minus(left);
                }
                left = left.minus(span.length());
            }
        }
        throw new ArithmeticException(
                "No %s of open time in the 100 years before %s".formatted(businessTime, to));
    }

    /**
     * Measures the open time between two instants.
     *
     * @param from the first instant, inclusive; never null
     * @param to the end, exclusive; never null
     * @return the open time; zero if {@code to} is not after {@code from}
     * @throws ArithmeticException if the instants are more than 100 years apart and the hours are
     *     not always open
     */
    public Duration between(Instant from, Instant to) {
        return open(from, to).stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * Tells whether an instant is within the hours.
     *
     * @param at the instant; never null
     * @return true from the start of an open stretch, inclusive, to its end, exclusive
     */
    public boolean isOpen(Instant at) {
        return !open(at, at.plusNanos(1)).isEmpty();
    }

    /**
     * Lists the open time between two instants.
     *
     * @param from the first instant, inclusive; never null
     * @param to the end, exclusive; never null
     * @return the open stretches, cut off at {@code from} and {@code to}, in order of time and
     *     without two that touch; empty if {@code to} is not after {@code from}; unmodifiable
     * @throws ArithmeticException if the instants are more than 100 years apart and the hours are
     *     not always open
     */
    public List<Span> open(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return List.of();
        }
        if (alwaysOpen) {
            return List.of(new Span(from, to));
        }
        if (Duration.between(from, to).compareTo(HORIZON) > 0) {
            throw new ArithmeticException(
                    "%s and %s are more than 100 years apart".formatted(from, to));
        }
        List<Span> open = new ArrayList<>();
        for (Span frame : framesAround(from, to)) {
            Instant start = later(frame.from(), from);
            Instant end = earlier(frame.to(), to);
            int last = open.size() - 1;
            if (last >= 0 && !start.isAfter(open.get(last).to())) {
                Span previous = open.get(last);
                open.set(last, new Span(previous.from(), later(previous.to(), end)));
            } else if (start.isBefore(end)) {
                open.add(new Span(start, end));
            }
        }
        return Collections.unmodifiableList(open);
    }

    private List<Span> framesAround(Instant from, Instant to) {
        // A clock change near midnight can carry a frame into the local date before or after.
        LocalDate first = LocalDate.ofInstant(from, zone).minusDays(1);
        LocalDate last = LocalDate.ofInstant(to, zone).plusDays(1);
        List<Span> frames = new ArrayList<>();
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            for (OpenInterval interval : intervals(date)) {
                Instant start = date.atTime(interval.from()).atZone(zone).toInstant();
                Instant end = end(date, interval);
                if (start.isBefore(end)) {
                    frames.add(new Span(start, end));
                }
            }
        }
        // Usually sorted already; a frame that starts in a gap may overtake the next one.
        frames.sort(Comparator.comparing(Span::from));
        return frames;
    }

    private List<OpenInterval> intervals(LocalDate date) {
        List<OpenInterval> intervals = weekly.getOrDefault(date.getDayOfWeek(), List.of());
        if (intervals.isEmpty() || holidays.containsKey(date)) {
            return List.of();
        }
        // A zone that crosses the date line skips a whole date, which then has no hours at all.
        boolean skipped = !date.atStartOfDay(zone).toLocalDate().equals(date);
        return skipped ? List.of() : intervals;
    }

    private Instant end(LocalDate date, OpenInterval interval) {
        LocalDate endDate = interval.endsAtMidnight() ? date.plusDays(1) : date;
        ZonedDateTime end = endDate.atTime(interval.to()).atZone(zone);
        ZonedDateTime second = end.withLaterOffsetAtOverlap();
        // Where midnight comes twice, the second one ends this date only if this date came back.
        boolean cameBack = second.minusNanos(1).toLocalDate().equals(date);
        return (cameBack ? second : end).toInstant();
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static void requireNotNegative(Duration businessTime) {
        if (businessTime.isNegative()) {
            throw new IllegalArgumentException(
                    "Business time must not be negative: " + businessTime);
        }
    }

    /**
     * Compares all parts, names of holidays included.
     *
     * @param other the object to compare with; may be null
     * @return true if the other object describes the same hours in the same way
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof BusinessHours that
                && zone.equals(that.zone)
                && alwaysOpen == that.alwaysOpen
                && weekly.equals(that.weekly)
                && holidays.equals(that.holidays);
    }

    @Override
    public int hashCode() {
        return Objects.hash(zone, alwaysOpen, weekly, holidays);
    }

    /**
     * Writes the hours for logs.
     *
     * @return zone and weekly intervals, or that they are always open
     */
    @Override
    public String toString() {
        return alwaysOpen ? "always open" : zone + " " + weekly;
    }
}
