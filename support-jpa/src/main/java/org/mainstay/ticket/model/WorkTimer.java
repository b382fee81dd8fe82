package org.mainstay.ticket.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import org.mainstay.identity.model.Person;
import org.mainstay.shared.model.BaseEntity;

/** A clock that somebody let run while they work on a ticket; each person has one at the most. */
@Entity
@Table(name = "work_timer")
@NamedQuery(
        name = WorkTimer.OF_PERSON,
        query = "select w from WorkTimer w join fetch w.ticket where w.person.id = :person")
@NamedQuery(
        name = WorkTimer.TO_LOCK,
        query = "select w from WorkTimer w where w.person.id = :person")
public class WorkTimer extends BaseEntity {

    public static final String OF_PERSON = "WorkTimer.ofPerson";
    public static final String TO_LOCK = "WorkTimer.toLock";

    /** Who worked longer than this without a break has probably left. */
    public static final Duration PLAUSIBLE_MAX = Duration.ofHours(8);

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id", updatable = false)
    private @NotNull Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "ticket_id", updatable = false)
    private @NotNull Ticket ticket;

    @Column(name = "started_at", updatable = false)
    private @NotNull Instant startedAt;

    protected WorkTimer() {}

    /** Starts it. */
    public WorkTimer(Person person, Ticket ticket, Instant now) {
        this.person = person;
        this.ticket = ticket;
        this.startedAt = now;
    }

    public Person person() {
        return person;
    }

    public Ticket ticket() {
        return ticket;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** Whether it runs for longer than anybody works at a stretch. */
    public boolean forgotten(Instant now) {
        return Duration.between(startedAt, now).compareTo(PLAUSIBLE_MAX) > 0;
    }

    /** How long it runs, in minutes begun; at least one. */
    public Duration elapsed(Instant now) {
        var seconds = Math.max(1, Duration.between(startedAt, now).toSeconds());
        return Duration.ofMinutes((seconds + 59) / 60);
    }
}
