package org.mainstay.problem.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.mainstay.shared.model.Attempts;
import org.mainstay.shared.model.BaseEntity;
import org.mainstay.shared.model.Language;
import org.mainstay.ticket.model.Message;
import org.mainstay.ticket.model.Ticket;

/**
 * A broadcast on one of its tickets: still to be sent, or what became of it. It is sent and marked
 * as sent in one transaction, so there is never a second message.
 */
@Entity
@Table(name = "broadcast_delivery")
@NamedQuery(
        name = BroadcastDelivery.OF_BROADCAST,
        query =
                "select d from BroadcastDelivery d join d.ticket t where d.broadcast.id = :broadcast"
                        + " order by t.number")
@NamedQuery(
        name = BroadcastDelivery.COUNT_OF_BROADCAST,
        query = "select count(d) from BroadcastDelivery d where d.broadcast.id = :broadcast")
@NamedQuery(
        name = BroadcastDelivery.COUNT_BY_STATE,
        query =
                "select d.broadcast.id, d.state, count(d) from BroadcastDelivery d where"
                        + " d.broadcast.id in :broadcasts group by d.broadcast.id, d.state")
@NamedQuery(
        name = BroadcastDelivery.DUE,
        query =
                "select d.id from BroadcastDelivery d where d.state ="
                        + " org.mainstay.problem.model.BroadcastDelivery.State.WAITING and"
                        + " d.attempts.nextAt <= :now order by d.attempts.nextAt, d.id")
@NamedQuery(
        name = BroadcastDelivery.UNFINISHED,
        query =
                "select d from BroadcastDelivery d where d.broadcast.id = :broadcast and d.state ="
                        + " :state order by d.id")
public class BroadcastDelivery extends BaseEntity {

    public static final String OF_BROADCAST = "BroadcastDelivery.ofBroadcast";
    public static final String COUNT_OF_BROADCAST = "BroadcastDelivery.countOfBroadcast";
    public static final String COUNT_BY_STATE = "BroadcastDelivery.countByState";
    public static final String DUE = "BroadcastDelivery.due";
    public static final String UNFINISHED = "BroadcastDelivery.unfinished";

    /** After so many failures somebody has to look. */
    public static final int ATTEMPTS_MAX = 5;

    private static final List<Duration> WAITS =
            Attempts.doubling(Duration.ofSeconds(10), Duration.ofMinutes(10), ATTEMPTS_MAX);

    /** What became of it. */
    public enum State {
        WAITING,
        SENT,
        /** The ticket was done by then, or the problem was opened again. */
        SKIPPED,
        /** Given up. */
        FAILED
    }

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "broadcast_id", updatable = false)
    private @NotNull Broadcast broadcast;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "ticket_id", updatable = false)
    private @NotNull Ticket ticket;

    @Enumerated(EnumType.STRING)
    private @NotNull State state = State.WAITING;

    @Enumerated(EnumType.STRING)
    @Column(name = "text_language")
    private Language language;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "message_id")
    private Message message;

    @Embedded private @NotNull @Valid Attempts attempts;

    @Column(name = "finished_at")
    private Instant finishedAt;

    protected BroadcastDelivery() {}

    public BroadcastDelivery(Broadcast broadcast, Ticket ticket, Instant now) {
        this.broadcast = broadcast;
        this.ticket = ticket;
        this.attempts = new Attempts(now);
    }

    /** It was sent, as the message, in the language. */
    public void sent(Message as, Language in, Instant now) {
        message = as;
        language = in;
        finish(State.SENT, now);
    }

    /** Nothing is to be said on the ticket any more. */
    public void skip(Instant now) {
        finish(State.SKIPPED, now);
    }

    /** It couldn't be sent, and won't be by itself. */
    public void giveUp(Instant now) {
        finish(State.FAILED, now);
    }

    private void finish(State with, Instant now) {
        state = with;
        finishedAt = now;
    }

    /**
     * It couldn't be sent, and is tried again later, each time after twice as long.
     *
     * @param error what went wrong
     */
    public void failed(String error, Instant now) {
        if (!attempts.failed(error, WAITS, now)) {
            giveUp(now);
        }
    }

    /** It is tried again from the beginning. */
    public void retry(Instant now) {
        state = State.WAITING;
        attempts.restart(now);
        finishedAt = null;
    }

    public Broadcast broadcast() {
        return broadcast;
    }

    public Ticket ticket() {
        return ticket;
    }

    public State state() {
        return state;
    }

    /** Whether nothing has become of it yet. */
    public boolean waits() {
        return state == State.WAITING;
    }

    /** Null until it is sent. */
    public Language language() {
        return language;
    }

    public int attempts() {
        return attempts.made();
    }

    /** When it is tried, while it waits. */
    public Instant nextAttemptAt() {
        return attempts.nextAt();
    }

    /** Null while it waits. */
    public Instant finishedAt() {
        return finishedAt;
    }
}
