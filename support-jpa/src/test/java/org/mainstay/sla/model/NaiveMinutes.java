package org.mainstay.sla.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Business time by brute force: looks at the wall clock once a minute and counts. Right for frames
 * whose boundaries the wall clock shows exactly once, or at midnight.
 */
final class NaiveMinutes {

    static final List<String> ZONES =
            List.of(
                    "Europe/Berlin",
                    "America/New_York",
                    "Australia/Lord_Howe",
                    "America/Havana",
                    "Asia/Shanghai",
                    "UTC");

    private static final Set<LocalDate> NEAR_CLOCK_CHANGES =
            Set.of(
                    LocalDate.parse("2024-03-10"),
                    LocalDate.parse("2024-03-31"),
                    LocalDate.parse("2024-04-07"),
                    LocalDate.parse("2024-10-06"),
                    LocalDate.parse("2024-10-27"),
                    LocalDate.parse("2024-11-03"));

    private final Instant origin;
    private final boolean[] open;

    NaiveMinutes(BusinessHours hours, Instant origin, int minutes) {
        this.origin = origin;
        this.open = new boolean[minutes];
        for (int minute = 0; minute < minutes; minute++) {
            open[minute] = hours.alwaysOpen() || openByWallClock(hours, at(minute));
        }
    }

    private static boolean openByWallClock(BusinessHours hours, Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, hours.zone());
        if (hours.holidays().containsKey(local.toLocalDate())) {
            return false;
        }
        LocalTime time = local.toLocalTime();
        return hours.weekly().getOrDefault(local.getDayOfWeek(), List.of()).stream()
                .anyMatch(
                        interval ->
                                !time.isBefore(interval.from())
                                        && (interval.endsAtMidnight()
                                                || time.isBefore(interval.to())));
    }

    /** Random hours, two weeks around a clock change somewhere; the same for the same seed. */
    static BusinessHours randomHours(String zone, LocalDate around, Random random) {
        if (random.nextInt(20) == 0) {
            return BusinessHours.always();
        }
        Map<DayOfWeek, List<OpenInterval>> weekly = new EnumMap<>(DayOfWeek.class);
        weekly.put(DayOfWeek.MONDAY, List.of(Calendars.interval("09:00-17:00")));
        for (DayOfWeek day : DayOfWeek.values()) {
            if (random.nextInt(4) > 0) {
                weekly.put(day, randomDay(random));
            }
        }
        Map<LocalDate, String> holidays = new TreeMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            holidays.put(around.plusDays(random.nextInt(15) - 7), "Holiday");
        }
        return new BusinessHours(ZoneId.of(zone), false, weekly, holidays);
    }

    private static List<OpenInterval> randomDay(Random random) {
        TreeSet<Integer> halfHours = new TreeSet<>();
        int intervals = 1 + random.nextInt(3);
        while (halfHours.size() < 2 * intervals) {
            // From 04:00 on, or midnight at either end: clear of all hours skipped or repeated.
            int halfHour = 7 + random.nextInt(42);
            halfHours.add(halfHour == 7 ? 0 : halfHour);
        }
        List<OpenInterval> day = new ArrayList<>();
        while (!halfHours.isEmpty()) {
            day.add(new OpenInterval(time(halfHours.pollFirst()), time(halfHours.pollFirst())));
        }
        return day;
    }

    private static LocalTime time(int halfHours) {
        return LocalTime.ofSecondOfDay(halfHours % 48 * 1800L);
    }

    static List<LocalDate> clockChanges() {
        return NEAR_CLOCK_CHANGES.stream().sorted().toList();
    }

    Instant at(int minute) {
        return origin.plus(minute, ChronoUnit.MINUTES);
    }

    int size() {
        return open.length;
    }

    boolean isOpen(int minute) {
        return open[minute];
    }

    int between(int from, int to) {
        int count = 0;
        for (int minute = from; minute < to; minute++) {
            count += open[minute] ? 1 : 0;
        }
        return count;
    }

    /** The minute by which that many open ones have passed, or -1 if it is not in sight. */
    int add(int from, int minutes) {
        int minute = from;
        for (int left = minutes; left > 0; minute++) {
            if (minute == open.length) {
                return -1;
            }
            left -= open[minute] ? 1 : 0;
        }
        return minute;
    }

    /** The minute from which that many open ones pass, or -1 if it is not in sight. */
    int subtract(int to, int minutes) {
        int minute = to;
        for (int left = minutes; left > 0; ) {
            if (minute == 0) {
                return -1;
            }
            minute--;
            left -= open[minute] ? 1 : 0;
        }
        return minute;
    }
}
