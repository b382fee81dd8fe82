package org.mainstay.sla.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.mainstay.shared.model.BaseEntity;
import org.mainstay.ticket.model.Ticket;

/**
 * One cycle of one clock of a ticket.
 *
 * <p>The truth is the list of events together with the target and the version of the calendar;
 * state, due time and the due times of the levels are computed from it after every event and kept
 * as a cache, so that the database can be asked what is due. A stopped clock runs on if what was
 * promised turns out not to be done; a cancelled one never does.
 */
@Entity
@Table(name = "ticket_clock")
@NamedQuery(
        name = TicketClock.OF_TICKET,
        query =
                "select c from TicketClock c join fetch c.policy join fetch c.calendar where"
                        + " c.ticket.id = :ticket order by c.type, c.cycle")
@NamedQuery(
        name = TicketClock.LIVE_OF_TICKET,
        query =
                "select c from TicketClock c where c.ticket.id = :ticket and c.live = true order by"
                        + " c.type")
public class TicketClock extends BaseEntity {

    public static final String OF_TICKET = "TicketClock.ofTicket";
    public static final String LIVE_OF_TICKET = "TicketClock.liveOfTicket";

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "ticket_id", updatable = false)
    private Ticket ticket;

    @Enumerated(EnumType.STRING)
    @Column(name = "clock_type", updatable = false)
    private ClockType type;

    @Column(updatable = false)
    private int cycle;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "policy_id")
    private SlaPolicy policy;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "calendar_id")
    private WorkingCalendar calendar;

    @Column(name = "target_seconds")
    private long targetSeconds;

    @Enumerated(EnumType.STRING)
    private ClockState state;

    /** Neither stopped nor cancelled. */
    private boolean live = true;

    @Column(name = "started_at", updatable = false)
    private Instant startedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "met_at")
    private Instant metAt;

    @Column(name = "breached_at")
    private Instant breachedAt;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "clock_event", joinColumns = @JoinColumn(name = "clock_id"))
    @OrderBy("sequence")
    private List<RecordedEvent> events = new ArrayList<>();

    @OneToMany(mappedBy = "clock", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<DueLevel> dueLevels = new ArrayList<>();

    protected TicketClock() {}

    /** Starts a cycle. */
    public TicketClock(
            Ticket ticket,
            ClockType type,
            int cycle,
            SlaPolicy policy,
            WorkingCalendar calendar,
            Instant start) {
        this.ticket = ticket;
        this.type = type;
        this.cycle = cycle;
        this.startedAt = start;
        events.add(new RecordedEvent(1, new ClockEvent(start, ClockEvent.Type.START, null)));
        promise(policy, calendar, start);
    }

    /**
     * Replaces the promise: elapsed time and pauses stay, levels whose time has passed are not
     * replayed.
     */
    public void promise(SlaPolicy newPolicy, WorkingCalendar newCalendar, Instant now) {
        policy = newPolicy;
        calendar = newCalendar;
        targetSeconds = newPolicy.target(type).orElseThrow().duration().toSeconds();
        var starting = now.equals(startedAt);
        dueLevels.clear();
        var timeline = timeline(now);
        for (var level : newPolicy.levels(type)) {
            var due = timeline.reaches(level.dueAfter(target()));
            if (starting || due.isEmpty() || due.get().isAfter(now)) {
                dueLevels.add(new DueLevel(this, level));
            }
        }
        refresh(now);
    }

    /** Does nothing unless the clock runs. */
    public void pause(String reason, Instant now) {
        if (live && lastEvent() != ClockEvent.Type.PAUSE) {
            record(ClockEvent.Type.PAUSE, reason, now);
        }
    }

    /** Does nothing unless the clock is paused. */
    public void resume(Instant now) {
        if (live && lastEvent() == ClockEvent.Type.PAUSE) {
            record(ClockEvent.Type.RESUME, null, now);
        }
    }

    /** What was promised has happened, in time or late. */
    public void stop(Instant now) {
        end(ClockEvent.Type.STOP, null, now);
    }

    /**
     * Runs on after its stop, with the promise that applies by now. The time between does not
     * count.
     */
    public void reopen(SlaPolicy newPolicy, WorkingCalendar newCalendar, Instant now) {
        live = true;
        append(ClockEvent.Type.RESUME, null, now);
        promise(newPolicy, newCalendar, now);
    }

    /**
     * The promise no longer stands.
     *
     * @param reason why not, null if there is nothing to say
     */
    public void cancel(String reason, Instant now) {
        end(ClockEvent.Type.CANCEL, reason, now);
    }

    private void end(ClockEvent.Type how, String reason, Instant now) {
        if (live) {
            record(how, reason, now);
            live = false;
            dueLevels.clear();
        }
    }

    private void record(ClockEvent.Type event, String reason, Instant now) {
        append(event, reason, now);
        refresh(now);
    }

    private void append(ClockEvent.Type event, String reason, Instant now) {
        events.add(new RecordedEvent(events.size() + 1, new ClockEvent(now, event, reason)));
    }

    /**
     * Brings the cached state and due times up to date, for example when the due time has passed.
     */
    public void refresh(Instant now) {
        var timeline = timeline(now);
        state = timeline.state();
        dueAt = timeline.dueAt();
        metAt = timeline.metAt();
        breachedAt = timeline.breachedAt();
        dueLevels.forEach(
                level -> level.expect(timeline.reaches(level.level().dueAfter(target()))));
    }

    private ClockEvent.Type lastEvent() {
        return events.get(events.size() - 1).type;
    }

    /** Everything about the cycle as of an instant, computed from its events. */
    public ClockTimeline timeline(Instant asOf) {
        return ClockTimeline.compute(
                calendar.hours(),
                target(),
                events.stream().map(RecordedEvent::event).toList(),
                asOf);
    }

    /** A level has been handed to its ledger. */
    public void fired(DueLevel level) {
        dueLevels.remove(level);
    }

    public Ticket ticket() {
        return ticket;
    }

    public ClockType type() {
        return type;
    }

    /** Counts the cycles of a ticket's clock from 1. */
    public int cycle() {
        return cycle;
    }

    public SlaPolicy policy() {
        return policy;
    }

    public WorkingCalendar calendar() {
        return calendar;
    }

    public Duration target() {
        return Duration.ofSeconds(targetSeconds);
    }

    public ClockState state() {
        return state;
    }

    /** Whether it was stopped, and not resumed since. */
    public boolean stopped() {
        return lastEvent() == ClockEvent.Type.STOP;
    }

    /** Whether the clock can still run: neither stopped nor cancelled. */
    public boolean live() {
        return live;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** Null while the clock is paused. */
    public Instant dueAt() {
        return dueAt;
    }

    public Instant metAt() {
        return metAt;
    }

    public Instant breachedAt() {
        return breachedAt;
    }

    public List<DueLevel> dueLevels() {
        return Collections.unmodifiableList(dueLevels);
    }

    /** An event as a row. */
    @Embeddable
    public static class RecordedEvent {

        @Column(name = "event_no")
        private int sequence;

        @Column(name = "happened_at")
        private Instant at;

        @Enumerated(EnumType.STRING)
        @Column(name = "event_type")
        private ClockEvent.Type type;

        private String reason;

        protected RecordedEvent() {}

        RecordedEvent(int sequence, ClockEvent event) {
            this.sequence = sequence;
            this.at = event.at();
            this.type = event.type();
            this.reason = event.reason();
        }

        ClockEvent event() {
            return new ClockEvent(at, type, reason);
        }
    }
}
