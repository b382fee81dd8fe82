package org.mainstay.sla.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Business hours and instants written briefly, for tests. */
final class Calendars {

    static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    static final Set<DayOfWeek> ALL_DAYS = EnumSet.allOf(DayOfWeek.class);

    private Calendars() {}

    /** Monday to Friday, 09:00-12:00 and 13:00-18:00. */
    static BusinessHours office(String zone, String... holidays) {
        return hours(zone, WORKDAYS, List.of("09:00-12:00", "13:00-18:00"), holidays);
    }

    static BusinessHours daily(String zone, String... intervals) {
        return hours(zone, ALL_DAYS, Arrays.asList(intervals));
    }

    static BusinessHours hours(
            String zone, Collection<DayOfWeek> days, List<String> intervals, String... holidays) {
        Map<DayOfWeek, List<OpenInterval>> weekly = new EnumMap<>(DayOfWeek.class);
        days.forEach(day -> weekly.put(day, intervals.stream().map(Calendars::interval).toList()));
        Map<LocalDate, String> named = new TreeMap<>();
        for (String holiday : holidays) {
            named.put(LocalDate.parse(holiday), "Holiday");
        }
        return new BusinessHours(ZoneId.of(zone), false, weekly, named);
    }

    static OpenInterval interval(String text) {
        String[] bounds = text.replace("24:00", "00:00").split("-");
        return new OpenInterval(LocalTime.parse(bounds[0]), LocalTime.parse(bounds[1]));
    }

    /** The instant of a local time, its first occurrence where it comes twice. */
    static Instant at(String zone, String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of(zone)).toInstant();
    }

    static Instant utc(String local) {
        return at("UTC", local);
    }
}
