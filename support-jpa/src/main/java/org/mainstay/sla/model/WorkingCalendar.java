package org.mainstay.sla.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mainstay.shared.model.BaseEntity;
import org.mainstay.shared.model.Key;

/**
 * One version of a working calendar.
 *
 * <p>A change makes a new version and leaves the old one, because a clock is explained by the
 * version it was measured with. One version of each key is current.
 */
@Entity
@Cacheable
@Table(name = "working_calendar")
@NamedQuery(
        name = WorkingCalendar.CURRENT,
        query = "select c from WorkingCalendar c where c.key = :key and c.current = true")
@NamedQuery(
        name = WorkingCalendar.ALL,
        query = "select c from WorkingCalendar c where c.current = true order by c.name, c.key")
@NamedQuery(
        name = WorkingCalendar.COUNT,
        query = "select count(c) from WorkingCalendar c where c.current = true")
public class WorkingCalendar extends BaseEntity {

    public static final String CURRENT = "WorkingCalendar.current";
    public static final String ALL = "WorkingCalendar.all";
    public static final String COUNT = "WorkingCalendar.count";
    public static final int NAME_MAXLENGTH = 120;

    /** Key of the calendar that is open at all times and always there. */
    public static final String ALWAYS = "always";

    @Column(name = "calendar_key", updatable = false)
    private @NotNull @Size(max = Key.MAXLENGTH) @Pattern(regexp = Key.PATTERN) String key;

    @Column(name = "revision", updatable = false)
    private int revision;

    @Column(name = "is_current")
    private boolean current;

    @Column(updatable = false)
    private @NotBlank @Size(max = NAME_MAXLENGTH) String name;

    @Column(name = "zone_id", updatable = false)
    private @NotNull String zone;

    @Column(name = "always_open", updatable = false)
    private boolean alwaysOpen;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "calendar_interval", joinColumns = @JoinColumn(name = "calendar_id"))
    @OrderBy("dayOfWeek, fromSecond")
    private List<Interval> intervals = new ArrayList<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "calendar_holiday", joinColumns = @JoinColumn(name = "calendar_id"))
    @OrderBy("date")
    private List<Holiday> holidays = new ArrayList<>();

    @Column(name = "created_at", updatable = false)
    private @NotNull Instant createdAt;

    protected WorkingCalendar() {}

    /**
     * The first version of a calendar, or with {@link #succeed} a later one.
     *
     * @param hours weekly intervals and zone
     * @param holidays names by date; a null or empty name is allowed
     */
    public WorkingCalendar(
            String key, int revision, String name, BusinessHours hours, Instant now) {
        this.key = key;
        this.revision = revision;
        this.current = true;
        this.name = name;
        this.zone = hours.zone().getId();
        this.alwaysOpen = hours.alwaysOpen();
        hours.weekly()
                .forEach((day, open) -> open.forEach(i -> intervals.add(new Interval(day, i))));
        hours.holidays().forEach((date, text) -> holidays.add(new Holiday(date, text)));
        this.createdAt = now;
    }

    /** The version that takes this one's place. */
    public WorkingCalendar succeed(String newName, BusinessHours hours, Instant now) {
        current = false;
        return new WorkingCalendar(key, revision + 1, newName, hours, now);
    }

    /** The open times as a value that can be computed with. */
    public BusinessHours hours() {
        var weekly = new EnumMap<DayOfWeek, List<OpenInterval>>(DayOfWeek.class);
        intervals.forEach(
                i ->
                        weekly.computeIfAbsent(i.day(), day -> new ArrayList<>())
                                .add(i.openInterval()));
        Map<LocalDate, String> days = new TreeMap<>();
        holidays.forEach(holiday -> days.put(holiday.date, holiday.name));
        return alwaysOpen
                ? BusinessHours.always()
                : new BusinessHours(ZoneId.of(zone), false, weekly, new TreeMap<>(days));
    }

    public String key() {
        return key;
    }

    /** Counts the versions of a key from 1. */
    public int revision() {
        return revision;
    }

    public String name() {
        return name;
    }

    @Override
    public String toString() {
        return key + " version " + revision;
    }

    /** An open interval on a day of the week, in seconds of the day. */
    @Embeddable
    public static class Interval {

        @Enumerated(EnumType.ORDINAL)
        @Column(name = "day_of_week")
        private DayOfWeek dayOfWeek;

        @Column(name = "from_second")
        private int fromSecond;

        @Column(name = "to_second")
        private int toSecond;

        protected Interval() {}

        Interval(DayOfWeek day, OpenInterval open) {
            this.dayOfWeek = day;
            this.fromSecond = open.from().toSecondOfDay();
            this.toSecond = open.to().toSecondOfDay();
        }

        DayOfWeek day() {
            return dayOfWeek;
        }

        OpenInterval openInterval() {
            return new OpenInterval(
                    LocalTime.ofSecondOfDay(fromSecond), LocalTime.ofSecondOfDay(toSecond));
        }
    }

    /** A day on which the calendar is closed. */
    @Embeddable
    public static class Holiday {

        @Column(name = "holiday_date")
        private LocalDate date;

        @Column(name = "holiday_name")
        private String name;

        protected Holiday() {}

        Holiday(LocalDate date, String name) {
            this.date = date;
            this.name = name;
        }
    }
}
