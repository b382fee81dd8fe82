package org.mainstay.sla.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.mainstay.shared.model.BaseEntity;

/**
 * The ledger: that a level of a clock's cycle fell due, was fired, and was carried out.
 *
 * <p>The row is unique per clock, cycle and level, so that however often scanner, relay or broker
 * repeat themselves, a level happens once.
 */
@Entity
@Table(name = "escalation")
@NamedQuery(
        name = Escalation.OF_TICKET,
        query =
                "select e from Escalation e join fetch e.clock join fetch e.level where"
                        + " e.clock.ticket.id = :ticket order by e.id")
@NamedQuery(name = Escalation.BY_ID, query = "select e from Escalation e where e.id = :id")
@NamedQuery(
        name = Escalation.COUNT_OF_TICKET,
        query = "select count(e) from Escalation e where e.clock.ticket.id = :ticket")
public class Escalation extends BaseEntity {

    public static final String OF_TICKET = "Escalation.ofTicket";
    public static final String BY_ID = "Escalation.byId";
    public static final String COUNT_OF_TICKET = "Escalation.countOfTicket";
    private static final int TEXT_MAXLENGTH = 4000;
    private static final int FAILURE_MAXLENGTH = 500;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "clock_id", updatable = false)
    private TicketClock clock;

    @Column(updatable = false)
    private int cycle;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "level_id", updatable = false)
    private SlaLevel level;

    @Column(name = "due_at", updatable = false)
    private Instant dueAt;

    @Column(name = "fired_at", updatable = false)
    private Instant firedAt;

    @Column(name = "carried_out_at")
    private Instant carriedOutAt;

    private int failures;

    @Column(name = "last_failure")
    private String lastFailure;

    private String recipients;

    private String actions;

    protected Escalation() {}

    public Escalation(DueLevel due, Instant firedAt) {
        this.clock = due.clock();
        this.cycle = due.clock().cycle();
        this.level = due.level();
        this.dueAt = due.dueAt();
        this.firedAt = firedAt;
    }

    /** Remembers what was done; from now on repeats do nothing. */
    public void carriedOut(List<String> told, List<String> done, Instant now) {
        recipients = joined(told);
        actions = joined(done);
        carriedOutAt = now;
    }

    /** Carrying it out failed; the broker tries again, or gives up. */
    public void failed(String reason) {
        failures++;
        lastFailure =
                reason.length() <= FAILURE_MAXLENGTH
                        ? reason
                        : reason.substring(0, FAILURE_MAXLENGTH);
    }

    private static String joined(List<String> parts) {
        var text = String.join("\n", parts);
        return text.length() <= TEXT_MAXLENGTH ? text : text.substring(0, TEXT_MAXLENGTH);
    }

    private static List<String> parts(String text) {
        return text == null || text.isEmpty() ? List.of() : List.of(text.split("\n"));
    }

    public TicketClock clock() {
        return clock;
    }

    public int cycle() {
        return cycle;
    }

    public SlaLevel level() {
        return level;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Instant firedAt() {
        return firedAt;
    }

    /** Null until the level is carried out. */
    public Instant carriedOutAt() {
        return carriedOutAt;
    }

    /** How often carrying it out failed. */
    public int failures() {
        return failures;
    }

    /** Why it failed the last time; null if it never did. */
    public String lastFailure() {
        return lastFailure;
    }

    /** How long after its due time the level fired. */
    public Duration late() {
        return Duration.between(dueAt, firedAt);
    }

    /** Names of the people told. */
    public List<String> recipients() {
        return parts(recipients);
    }

    /** What was done to the ticket, as {@code name=value}. */
    public List<String> actions() {
        return parts(actions);
    }
}
