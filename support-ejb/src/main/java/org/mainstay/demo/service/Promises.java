package org.mainstay.demo.service;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.mainstay.sla.model.ClockType.FIRST_RESPONSE;
import static org.mainstay.sla.model.ClockType.RESOLUTION;
import static org.mainstay.sla.model.RecipientRole.ASSIGNEE;
import static org.mainstay.sla.model.RecipientRole.CUSTOMER_CONTACT;
import static org.mainstay.sla.model.RecipientRole.DUTY_MANAGER;
import static org.mainstay.sla.model.RecipientRole.TEAM;
import static org.mainstay.sla.model.RecipientRole.TEAM_LEAD;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mainstay.sla.model.BusinessHours;
import org.mainstay.sla.model.ClockType;
import org.mainstay.sla.model.OpenInterval;
import org.mainstay.sla.model.SlaLevel;
import org.mainstay.sla.model.SlaPolicy;
import org.mainstay.sla.model.WorkingCalendar;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.model.TicketStatus;

/** The calendars and policies in force: those of every installation, and two customers' own. */
class Promises {

    private static final String SHANGHAI = "shanghai";

    private final Map<String, WorkingCalendar> calendars = new HashMap<>();
    private final List<SlaPolicy> policies;

    Promises(DemoRepository repository, Instant founded) {
        var shanghai =
                new WorkingCalendar(
                        SHANGHAI, 1, "上海工作时间 Shanghai office hours", shanghai(founded), founded);
        var own = List.of(premium(founded), chinese(founded));
        policies =
                Stream.concat(own.stream(), repository.policies().stream())
                        .sorted(Comparator.comparing(SlaPolicy::position))
                        .toList();
        repository.calendars().forEach(calendar -> calendars.put(calendar.key(), calendar));
        calendars.put(SHANGHAI, shanghai);
        repository.add(shanghai);
        own.forEach(repository::add);
    }

    private static BusinessHours shanghai(Instant founded) {
        var day =
                List.of(
                        new OpenInterval(LocalTime.of(9, 0), LocalTime.of(12, 0)),
                        new OpenInterval(LocalTime.of(13, 30), LocalTime.of(18, 0)));
        var week = new EnumMap<DayOfWeek, List<OpenInterval>>(DayOfWeek.class);
        EnumSet.range(MONDAY, FRIDAY).forEach(weekday -> week.put(weekday, day));
        var zone = ZoneId.of("Asia/Shanghai");
        var holidays = new TreeMap<LocalDate, String>();
        var year = founded.atZone(zone).getYear();
        for (int y = year; y <= year + 1; y++) {
            holidays.put(LocalDate.of(y, 1, 1), "元旦 New Year");
            holidays.put(LocalDate.of(y, 5, 1), "劳动节 Labour Day");
            for (int d = 1; d <= 7; d++) {
                holidays.put(LocalDate.of(y, 10, d), "国庆节 National Day");
            }
        }
        return new BusinessHours(zone, false, week, holidays);
    }

    private static SlaPolicy premium(Instant founded) {
        return new SlaPolicy("premium", null, "Premium, around the clock", 10, founded)
                .applyTo(
                        EnumSet.of(Severity.URGENT, Severity.HIGH),
                        Set.of(),
                        Set.of(Directory.PREMIUM_CUSTOMER))
                .pauseIn(EnumSet.of(TicketStatus.WAITING_CUSTOMER))
                .promise(FIRST_RESPONSE, Duration.ofMinutes(30), WorkingCalendar.ALWAYS)
                .promise(RESOLUTION, Duration.ofHours(12), WorkingCalendar.ALWAYS)
                .escalate(SlaLevel.atPercent(FIRST_RESPONSE, 50).notify(Set.of(ASSIGNEE, TEAM)))
                .escalate(overdue(FIRST_RESPONSE).notify(Set.of(TEAM_LEAD, DUTY_MANAGER)))
                .escalate(SlaLevel.atPercent(RESOLUTION, 75).notify(Set.of(ASSIGNEE, TEAM_LEAD)))
                .escalate(overdue(RESOLUTION).notify(Set.of(TEAM_LEAD, DUTY_MANAGER)))
                .escalate(
                        SlaLevel.atOffset(RESOLUTION, Duration.ofHours(4))
                                .notify(Set.of(DUTY_MANAGER, CUSTOMER_CONTACT)));
    }

    private static SlaPolicy chinese(Instant founded) {
        return new SlaPolicy("china-hours", null, "中国区工作时间 China office hours", 20, founded)
                .applyTo(
                        EnumSet.of(Severity.MEDIUM, Severity.LOW),
                        Set.of(),
                        Set.of(Directory.CHINESE_CUSTOMER))
                .pauseIn(
                        EnumSet.of(TicketStatus.WAITING_CUSTOMER, TicketStatus.WAITING_THIRD_PARTY))
                .promise(FIRST_RESPONSE, Duration.ofHours(4), SHANGHAI)
                .promise(RESOLUTION, Duration.ofHours(75), SHANGHAI)
                .escalate(SlaLevel.atPercent(FIRST_RESPONSE, 75).notify(Set.of(ASSIGNEE, TEAM)))
                .escalate(overdue(FIRST_RESPONSE).notify(Set.of(TEAM_LEAD)))
                .escalate(SlaLevel.atPercent(RESOLUTION, 75).notify(Set.of(ASSIGNEE, TEAM)))
                .escalate(overdue(RESOLUTION).notify(Set.of(TEAM_LEAD)));
    }

    private static SlaLevel overdue(ClockType clock) {
        return SlaLevel.atOffset(clock, Duration.ZERO).tag("escalated");
    }

    SlaPolicy policyFor(Ticket ticket) {
        return policies.stream()
                .filter(policy -> policy.appliesTo(ticket))
                .findFirst()
                .orElseThrow();
    }

    WorkingCalendar calendar(SlaPolicy policy, ClockType clock) {
        return calendars.get(policy.target(clock).orElseThrow().calendar());
    }

    /** When a share of what is promised for a clock of the ticket will be used up. */
    Instant after(Ticket ticket, ClockType clock, double share) {
        var policy = policyFor(ticket);
        var target = policy.target(clock).orElseThrow().duration();
        return calendar(policy, clock)
                .hours()
                .add(ticket.createdAt(), Duration.ofSeconds((long) (target.toSeconds() * share)));
    }
}
