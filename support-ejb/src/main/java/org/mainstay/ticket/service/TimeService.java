package org.mainstay.ticket.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.identity.service.PersonDirectory;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.ticket.model.Activity;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.model.TimeEntry;
import org.mainstay.ticket.model.WorkTimer;

/**
 * Lets people of the desk note how long they worked on a ticket, afterwards or by a timer. The
 * ticket's history remembers it, for the desk only.
 */
@Stateless
public class TimeService {

    private static final Logger LOG = Logger.getLogger(TimeService.class.getName());

    @Inject TimeRepository times;
    @Inject TicketScope scope;
    @Inject PersonDirectory people;
    @Inject History history;
    @Inject CurrentActor current;
    @Inject Clock clock;

    /**
     * Notes how long the caller worked on a ticket.
     *
     * @return the entry's id
     * @throws NotFoundException if there is no such ticket
     * @throws InvalidInputException if the time is not between a minute and a day, or in the future
     * @throws UnprocessableException if the ticket has too many entries
     */
    @Requires(Permission.WORK_TICKETS)
    public Long note(@NotNull @Valid NoteTime command) {
        var ticket = scope.get(command.number());
        var day = command.day() == null ? today() : command.day();
        return add(ticket, day, command.spent(), command.activity(), command.remark()).id();
    }

    private TimeEntry add(
            Ticket ticket, LocalDate day, Duration spent, Activity activity, String remark) {
        check(spent);
        check(day);
        if (times.count(ticket) >= TimeEntry.PER_TICKET_MAX) {
            throw new UnprocessableException("time.too_many", null, TimeEntry.PER_TICKET_MAX);
        }
        var me = people.get(current.actor().id());
        var entry = new TimeEntry(ticket, me, day, spent, clock.instant());
        entry.describe(activity, blankToNull(remark));
        times.add(entry);
        changed(entry, "timeNoted", null, spent);
        LOG.log(Level.INFO, "{0} of work on {1} by {2}", new Object[] {spent, ticket, me});
        return entry;
    }

    private static void check(Duration spent) {
        var minutes = spent.toMinutes();
        if (minutes < 1
                || minutes > TimeEntry.MINUTES_MAX
                || !spent.equals(Duration.ofMinutes(minutes))) {
            throw new InvalidInputException("time.spent", "spent");
        }
    }

    /** Somewhere it may be tomorrow already. */
    private void check(LocalDate day) {
        if (day.isAfter(today().plusDays(1))) {
            throw new InvalidInputException("time.future", "day");
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /**
     * Corrects what the caller noted.
     *
     * @throws NotFoundException if there is no such ticket, or it has no such entry
     * @throws NotPermittedException if somebody else noted it
     * @throws InvalidInputException if the time is not between a minute and a day, or in the future
     * @throws ConflictException if it was changed in the meantime
     */
    @Requires(Permission.WORK_TICKETS)
    public void change(@NotNull @Valid ChangeTime command) {
        var entry = own(command.number(), command.id(), command.version());
        var spent = command.spent() == null ? entry.spent() : command.spent();
        var day = command.day() == null ? entry.day() : command.day();
        var activity =
                command.activity() == null ? entry.activity() : command.activity().orElse(null);
        var remark =
                command.remark() == null
                        ? entry.remark()
                        : blankToNull(command.remark().orElse(null));
        check(spent);
        check(day);
        changed(entry, "timeSpent", entry.spent(), spent);
        changed(entry, "timeDay", entry.day(), day);
        changed(entry, "timeActivity", entry.activity(), activity);
        changed(entry, "timeRemark", entry.remark(), remark);
        entry.took(day, spent);
        entry.describe(activity, remark);
    }

    /**
     * Takes back what the caller noted.
     *
     * @param version as last seen; null not to check
     * @throws NotFoundException if there is no such ticket, or it has no such entry
     * @throws NotPermittedException if somebody else noted it
     * @throws ConflictException if it was changed in the meantime
     */
    @Requires(Permission.WORK_TICKETS)
    public void remove(@NotNull String number, @NotNull Long id, Integer version) {
        var entry = own(number, id, version);
        times.remove(entry);
        changed(entry, "timeRemoved", entry.spent(), null);
    }

    private TimeEntry own(String number, Long id, Integer version) {
        var entry = times.get(scope.parts(scope.get(number)), id);
        if (!current.actor().is(entry.person().id())) {
            throw new NotPermittedException();
        }
        ConflictException.unlessSeen(version, entry.version());
        return entry;
    }

    private void changed(TimeEntry entry, String field, Object from, Object to) {
        history.changed(Subject.TICKET, entry.ticket().id(), field, from, to, true);
    }

    /**
     * Starts the caller's timer for a ticket. One that runs for another ticket is stopped, and its
     * time noted there.
     *
     * @param zone where the caller is
     * @throws NotFoundException if there is no such ticket
     * @throws UnprocessableException if the other one was forgotten
     */
    @Requires(Permission.WORK_TICKETS)
    public void start(@NotNull String number, @NotNull ZoneId zone) {
        var ticket = scope.get(number);
        var me = people.get(current.actor().id());
        var running = times.lockTimer(me.id());
        if (running.isPresent() && running.get().ticket().equals(ticket)) {
            return;
        }
        running.ifPresent(other -> finish(other, new StopTimer(null, null, null, zone)));
        times.add(new WorkTimer(me, ticket, clock.instant()));
    }

    /**
     * Stops the caller's timer and notes the time.
     *
     * @return what was noted; empty if none runs
     * @throws UnprocessableException if it was forgotten and nothing says how much was work
     * @throws InvalidInputException if the time is not between a minute and a day
     */
    @Requires(Permission.WORK_TICKETS)
    public Optional<TimeEntryView> stop(@NotNull @Valid StopTimer command) {
        return times.lockTimer(current.actor().id())
                .map(timer -> TimeEntryView.of(finish(timer, command)));
    }

    private TimeEntry finish(WorkTimer timer, StopTimer command) {
        var now = clock.instant();
        if (command.spent() == null && timer.forgotten(now)) {
            throw new UnprocessableException("time.forgotten", "spent", timer.ticket().number());
        }
        var spent = command.spent() == null ? timer.elapsed(now) : command.spent();
        var day = LocalDate.ofInstant(timer.startedAt(), command.zone());
        times.remove(timer);
        return add(timer.ticket(), day, spent, command.activity(), command.remark());
    }

    /** Stops the caller's timer and notes nothing. */
    @Requires(Permission.WORK_TICKETS)
    public void discard() {
        times.lockTimer(current.actor().id()).ifPresent(times::remove);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
