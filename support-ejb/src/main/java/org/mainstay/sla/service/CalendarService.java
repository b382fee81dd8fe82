package org.mainstay.sla.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.sla.model.WorkingCalendar;

/** Keeps the calendars; every change is a new version. */
@Stateless
public class CalendarService {

    @Inject SlaRepository sla;
    @Inject History history;
    @Inject Clock clock;

    /**
     * @throws ConflictException if the key is taken
     */
    @Requires(Permission.MANAGE_SLA)
    public void add(@NotNull @Valid SaveCalendar command) {
        if (sla.findCalendar(command.key()).isPresent()) {
            throw new ConflictException("already_exists", "key");
        }
        var calendar =
                new WorkingCalendar(
                        command.key(), 1, command.name(), command.hours(), clock.instant());
        sla.add(calendar);
        history.record(Subject.CALENDAR, calendar.id(), Action.CREATED, calendar.toString(), true);
    }

    /**
     * Makes a new version; clocks that run keep theirs.
     *
     * @throws NotFoundException if there is none with the key
     * @throws ConflictException if somebody else changed it in the meantime
     * @throws UnprocessableException for the calendar that is always open
     */
    @Requires(Permission.MANAGE_SLA)
    public void change(@NotNull @Valid SaveCalendar command) {
        var old = sla.calendar(command.key());
        if (old.key().equals(WorkingCalendar.ALWAYS)) {
            throw new UnprocessableException("calendar.always_is_fixed", "key");
        }
        if (command.version() != null && command.version() != old.revision()) {
            throw ConflictException.stale();
        }
        var changed = old.succeed(command.name(), command.hours(), clock.instant());
        sla.add(changed);
        history.changed(
                Subject.CALENDAR,
                changed.id(),
                "version",
                old.revision(),
                changed.revision(),
                true);
        history.changed(
                Subject.CALENDAR,
                changed.id(),
                "hours",
                old.hours().toString(),
                changed.hours().toString(),
                true);
    }
}
