package org.mainstay.sla.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.mainstay.shared.model.Key;
import org.mainstay.sla.model.WorkingCalendar;
import org.mainstay.sla.service.CalendarView;
import org.mainstay.sla.service.SaveCalendar;

/**
 * A calendar of business hours.
 *
 * @param key may be left out where the path tells it
 * @param zone IANA id
 * @param alwaysOpen null means false
 * @param weekly pairs of local times for each weekday, such as {@code ["09:00","17:30"]}; the end
 *     of the day is {@code 24:00}
 * @param version counts the changes; as last seen in a request, null not to check
 */
public record CalendarPayload(
        @Size(max = Key.MAXLENGTH) @Pattern(regexp = Key.PATTERN) String key,
        @NotBlank @Size(max = WorkingCalendar.NAME_MAXLENGTH) String name,
        @NotNull String zone,
        Boolean alwaysOpen,
        Map<DayOfWeek, List<List<String>>> weekly,
        @Size(max = 2000) List<@NotNull @Valid HolidayPayload> holidays,
        Integer version) {

    static CalendarPayload of(CalendarView view) {
        var hours = view.hours();
        return new CalendarPayload(
                view.key(),
                view.name(),
                Hours.zone(hours),
                hours.alwaysOpen(),
                Hours.week(hours),
                Hours.holidays(hours),
                view.version());
    }

    /**
     * @param wantedKey of the calendar to be saved
     * @param expected the version that the client saw; null if it didn't say
     */
    SaveCalendar command(String wantedKey, Integer expected) {
        return new SaveCalendar(
                wantedKey,
                name,
                Hours.read("", zone, alwaysOpen, weekly, holidays),
                expected == null ? version : expected);
    }
}
