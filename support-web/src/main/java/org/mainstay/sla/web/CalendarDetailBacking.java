package org.mainstay.sla.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mainstay.identity.web.ActiveUser;
import org.mainstay.shared.model.Key;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.web.ActiveTexts;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.mainstay.sla.model.BusinessHours;
import org.mainstay.sla.model.OpenInterval;
import org.mainstay.sla.service.CalendarQueries;
import org.mainstay.sla.service.CalendarService;
import org.mainstay.sla.service.CalendarView;
import org.mainstay.sla.service.SaveCalendar;
import org.omnifaces.cdi.Param;

/** A calendar: its week and its holidays, to read and for managers to change. */
@Named
@RequestScoped
public class CalendarDetailBacking {

    @Inject CalendarQueries calendars;
    @Inject CalendarService service;
    @Inject ActiveUser user;
    @Inject ActiveTexts texts;
    @Inject HttpServletRequest request;
    @Inject Pages pages;

    @Inject
    @Param(name = "number")
    private String key;

    @Inject
    @Param(name = "version")
    private Integer version;

    private CalendarView found;
    private @NotBlank @Size(max = Key.NAME_MAXLENGTH) String name;
    private @NotBlank String zone;
    private boolean alwaysOpen;
    private Map<String, String> week;
    private String holidays;

    /**
     * A day of the week as a row.
     *
     * @param name in the reader's language
     * @param hours empty while it is closed
     */
    public record Day(String id, String name, String hours) {}

    /** Reads it before the answer begins, so that "not found" can be a page. */
    public void load() {
        found = calendars.get(key);
        if (!isSent()) {
            name = found.name();
            zone = found.hours().zone().getId();
            alwaysOpen = found.hours().alwaysOpen();
            holidays = HoursText.of(found.hours().holidays());
        }
    }

    private boolean isSent() {
        return request.getParameter("calendarForm") != null;
    }

    /** Makes a new version of the calendar, unless something in it can't be read. */
    public void save() {
        var days = new EnumMap<DayOfWeek, List<OpenInterval>>(DayOfWeek.class);
        var fine = true;
        for (var day : DayOfWeek.values()) {
            var open = HoursText.day(getWeek().get(day.name()));
            fine &= open.isPresent();
            if (open.isPresent()) {
                days.put(day, open.get());
            } else {
                pages.complainAt(day.name(), texts.get("calendar_detail.message.error.day"));
            }
        }
        if (fine && !alwaysOpen && days.values().stream().allMatch(List::isEmpty)) {
            fine = false;
            pages.complain("calendar_detail.message.error.closed");
        }
        var closed = HoursText.holidays(holidays);
        if (closed.isEmpty()) {
            pages.complainAt("holidays", texts.get("calendar_detail.message.error.holidays"));
        }
        var known = ZoneId.getAvailableZoneIds().contains(zone);
        if (!known) {
            pages.complainAt("zone", texts.get("error.unknown_time_zone", zone));
        }
        if (fine && closed.isPresent() && known) {
            store(new BusinessHours(ZoneId.of(zone), alwaysOpen, days, closed.get()));
        }
    }

    private void store(BusinessHours hours) {
        service.change(new SaveCalendar(key, name, hours, version));
        pages.tell("calendar_detail.message.info.saved");
        pages.go(Route.CALENDAR.path(key));
    }

    public CalendarView getFound() {
        if (found == null) {
            load();
        }
        return found;
    }

    /** Whether the reader may change it, and it can be changed at all. */
    public boolean isChangeable() {
        return user.may(Permission.MANAGE_SLA) && !getFound().fixed();
    }

    /** The days of the week from Monday on. */
    public List<Day> getDays() {
        return Stream.of(DayOfWeek.values()).map(this::day).toList();
    }

    private Day day(DayOfWeek day) {
        var open = getFound().hours().weekly().getOrDefault(day, List.of());
        return new Day(day.name(), called(day), HoursText.of(open));
    }

    /** The same to be filled in. */
    public List<Day> getWeekdays() {
        return Stream.of(DayOfWeek.values())
                .map(day -> new Day(day.name(), called(day), ""))
                .toList();
    }

    private String called(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, texts.locale());
    }

    /** Holidays from the first to the last. */
    public List<Map.Entry<LocalDate, String>> getClosed() {
        return List.copyOf(getFound().hours().holidays().entrySet());
    }

    /** The hours of each day as they are typed. */
    public Map<String, String> getWeek() {
        if (week == null) {
            week = new HashMap<>();
            if (!isSent()) {
                getDays().forEach(day -> week.put(day.id(), day.hours()));
            }
        }
        return week;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public boolean isAlwaysOpen() {
        return alwaysOpen;
    }

    public void setAlwaysOpen(boolean alwaysOpen) {
        this.alwaysOpen = alwaysOpen;
    }

    /** One a line. */
    public String getHolidays() {
        return holidays;
    }

    public void setHolidays(String holidays) {
        this.holidays = holidays;
    }
}
