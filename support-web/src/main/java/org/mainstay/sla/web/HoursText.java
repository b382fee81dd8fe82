package org.mainstay.sla.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mainstay.sla.model.OpenInterval;

/** Business hours as people type them; what can't be read is empty. */
final class HoursText {

    /** Longest name of a holiday. */
    static final int HOLIDAY_MAXLENGTH = 120;

    private static final Pattern INTERVAL =
            Pattern.compile("(\\d{1,2}:\\d{2})\\s*[-–]\\s*(\\d{1,2}:\\d{2})");
    private static final Pattern HOLIDAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\s+(\\S.*)");
    private static final String END_OF_DAY = "24:00";

    private HoursText() {}

    /**
     * The open intervals of a day, such as {@code 09:00-12:00, 13:00-18:00}; none for a blank text.
     *
     * @return empty if it can't be read, or intervals overlap
     */
    static Optional<List<OpenInterval>> day(String text) {
        var intervals = new ArrayList<OpenInterval>();
        if (text == null || text.isBlank()) {
            return Optional.of(intervals);
        }
        for (var part : text.split("[,，、;；]")) {
            var interval = interval(part.strip());
            if (interval.isEmpty() || intervals.stream().anyMatch(interval.get()::overlaps)) {
                return Optional.empty();
            }
            intervals.add(interval.get());
        }
        return Optional.of(intervals);
    }

    private static Optional<OpenInterval> interval(String text) {
        var found = INTERVAL.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            var from = time(found.group(1));
            var end = found.group(2);
            return Optional.of(
                    new OpenInterval(
                            from, end.equals(END_OF_DAY) ? LocalTime.MIDNIGHT : time(end)));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static LocalTime time(String text) {
        return LocalTime.parse(text.length() < END_OF_DAY.length() ? "0" + text : text);
    }

    /** The text of which {@link #day} reads the intervals. */
    static String of(List<OpenInterval> intervals) {
        return intervals.stream().map(OpenInterval::toString).collect(Collectors.joining(", "));
    }

    /**
     * Holidays, one a line, such as {@code 2026-12-25 Christmas}.
     *
     * @return empty if a line can't be read, or a day is there twice
     */
    static Optional<Map<LocalDate, String>> holidays(String text) {
        var holidays = new TreeMap<LocalDate, String>();
        for (var line : text == null ? List.<String>of() : text.lines().toList()) {
            if (!line.isBlank() && !add(holidays, line.strip())) {
                return Optional.empty();
            }
        }
        return Optional.of(holidays);
    }

    private static boolean add(Map<LocalDate, String> holidays, String line) {
        var found = HOLIDAY.matcher(line);
        if (!found.matches() || found.group(2).length() > HOLIDAY_MAXLENGTH) {
            return false;
        }
        try {
            return holidays.put(LocalDate.parse(found.group(1)), found.group(2)) == null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** The text of which {@link #holidays} reads them. */
    static String of(Map<LocalDate, String> holidays) {
        return holidays.entrySet().stream()
                .map(day -> day.getKey() + " " + day.getValue())
                .collect(Collectors.joining("\n"));
    }
}
