package org.mainstay.ticket.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.mainstay.identity.model.Person;
import org.mainstay.shared.model.BaseEntity;

/** How long somebody of the desk worked on a ticket on a day, in whole minutes. */
@Entity
@Table(name = "time_entry")
@NamedQuery(
        name = TimeEntry.OF_TICKETS,
        query =
                "select e from TimeEntry e join fetch e.person join fetch e.ticket where e.ticket.id"
                        + " in :tickets order by e.day desc, e.id desc")
@NamedQuery(
        name = TimeEntry.COUNT_OF_TICKET,
        query = "select count(e) from TimeEntry e where e.ticket.id = :ticket")
@NamedQuery(
        name = TimeEntry.SUMS,
        query =
                "select t.number, sum(e.minutes) from TimeEntry e join e.ticket t where t.number in"
                        + " :numbers group by t.number")
public class TimeEntry extends BaseEntity {

    public static final String OF_TICKETS = "TimeEntry.ofTickets";
    public static final String COUNT_OF_TICKET = "TimeEntry.countOfTicket";
    public static final String SUMS = "TimeEntry.sums";
    public static final int REMARK_MAXLENGTH = 500;

    /** A day has no more. */
    public static final int MINUTES_MAX = 24 * 60;

    /** Most entries a ticket can have. */
    public static final int PER_TICKET_MAX = 500;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "ticket_id", updatable = false)
    private @NotNull Ticket ticket;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id", updatable = false)
    private @NotNull Person person;

    private @Min(1) @Max(MINUTES_MAX) int minutes;

    @Enumerated(EnumType.STRING)
    private Activity activity;

    private @Size(max = REMARK_MAXLENGTH) String remark;

    @Column(name = "worked_on")
    private @NotNull LocalDate day;

    @Column(name = "created_at", updatable = false)
    private @NotNull Instant createdAt;

    protected TimeEntry() {}

    /**
     * @param day on which the work was done, where the person was
     * @param spent whole minutes, at most a day
     */
    public TimeEntry(Ticket ticket, Person person, LocalDate day, Duration spent, Instant now) {
        this.ticket = ticket;
        this.person = person;
        this.createdAt = now;
        took(day, spent);
    }

    /** When the work was done and how long it took, in whole minutes. */
    public void took(LocalDate newDay, Duration spent) {
        day = newDay;
        minutes = (int) spent.toMinutes();
    }

    /**
     * What the work was.
     *
     * @param kind null when not told
     * @param words null for none
     */
    public void describe(Activity kind, String words) {
        activity = kind;
        remark = words;
    }

    public Ticket ticket() {
        return ticket;
    }

    public Person person() {
        return person;
    }

    public Duration spent() {
        return Duration.ofMinutes(minutes);
    }

    /** Null when not told. */
    public Activity activity() {
        return activity;
    }

    /** Null for none. */
    public String remark() {
        return remark;
    }

    public LocalDate day() {
        return day;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
