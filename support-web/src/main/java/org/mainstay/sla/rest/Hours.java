package org.mainstay.sla.rest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.mainstay.shared.rest.RefusedRequestException;
import org.mainstay.sla.model.BusinessHours;
import org.mainstay.sla.model.OpenInterval;

/** Business hours as clients write them; each refusal names the place. */
final class Hours {

    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?");
    private static final String END_OF_DAY = "24:00";

    private Hours() {}

    /**
     * Reads the hours.
     *
     * @param place where they stand, with a dot after it; empty at the top
     */
    static BusinessHours read(
            String place,
            String zone,
            Boolean alwaysOpen,
            Map<DayOfWeek, List<List<String>>> weekly,
            List<HolidayPayload> holidays) {
        var always = Boolean.TRUE.equals(alwaysOpen);
        var week = week(place + "weekly", weekly == null ? Map.of() : weekly);
        if (!always && week.isEmpty()) {
            throw refused(place + "weekly", "calendar.never_open");
        }
        return new BusinessHours(
                zone(place + "zone", zone),
                always,
                week,
                holidays(place + "holidays", holidays == null ? List.of() : holidays));
    }

    private static ZoneId zone(String place, String id) {
        if (id != null && ZoneId.getAvailableZoneIds().contains(id)) {
            return ZoneId.of(id);
        }
        throw refused(place, "unknown_time_zone", String.valueOf(id));
    }

    private static Map<DayOfWeek, List<OpenInterval>> week(
            String place, Map<DayOfWeek, List<List<String>>> weekly) {
        var week = new EnumMap<DayOfWeek, List<OpenInterval>>(DayOfWeek.class);
        weekly.forEach(
                (day, intervals) -> {
                    if (intervals == null) {
                        throw refused(place + "." + day, "value.list");
                    }
                    var read =
                            intervals.stream()
                                    .map(pair -> interval(place + "." + day, pair))
                                    .toList();
                    for (int i = 0; i < read.size(); i++) {
                        for (int j = 0; j < i; j++) {
                            if (read.get(i).overlaps(read.get(j))) {
                                throw refused(
                                        place + "." + day,
                                        "calendar.overlap",
                                        read.get(j),
                                        read.get(i));
                            }
                        }
                    }
                    if (!read.isEmpty()) {
                        week.put(day, read);
                    }
                });
        return week;
    }

    private static OpenInterval interval(String place, List<String> pair) {
        if (pair == null || pair.size() != 2 || !time(pair.get(0)) || !end(pair.get(1))) {
            throw refused(place, "calendar.interval");
        }
        var from = LocalTime.parse(pair.get(0));
        var to = pair.get(1).equals(END_OF_DAY) ? LocalTime.MIDNIGHT : LocalTime.parse(pair.get(1));
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
            throw refused(place, "calendar.interval");
        }
        return new OpenInterval(from, to);
    }

    private static boolean time(String text) {
        return text != null && TIME.matcher(text).matches();
    }

    private static boolean end(String text) {
        return END_OF_DAY.equals(text) || time(text);
    }

    private static Map<LocalDate, String> holidays(String place, List<HolidayPayload> holidays) {
        var found = new TreeMap<LocalDate, String>();
        for (var holiday : holidays) {
            if (found.put(holiday.date(), holiday.name()) != null) {
                throw refused(place, "calendar.holiday_twice", holiday.date());
            }
        }
        return found;
    }

    private static RefusedRequestException refused(String place, String code, Object... params) {
        return RefusedRequestException.field("invalid_input", place, code, params);
    }

    /** The zone by a name that can be sent back. */
    static String zone(BusinessHours hours) {
        return hours.zone().equals(ZoneOffset.UTC) ? "UTC" : hours.zone().getId();
    }

    /** The week as it was read. */
    static Map<DayOfWeek, List<List<String>>> week(BusinessHours hours) {
        var week = new EnumMap<DayOfWeek, List<List<String>>>(DayOfWeek.class);
        hours.weekly()
                .forEach(
                        (day, intervals) ->
                                week.put(
                                        day,
                                        intervals.stream()
                                                .map(
                                                        i ->
                                                                List.of(
                                                                        i.from().toString(),
                                                                        i.endsAtMidnight()
                                                                                ? END_OF_DAY
                                                                                : i.to().toString()))
                                                .toList()));
        return week;
    }

    /** The holidays as they were read, in order. */
    static List<HolidayPayload> holidays(BusinessHours hours) {
        return hours.holidays().entrySet().stream()
                .map(day -> new HolidayPayload(day.getKey(), day.getValue()))
                .toList();
    }
}
