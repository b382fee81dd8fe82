package org.mainstay.mail.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.mainstay.shared.model.Attempts;
import org.mainstay.shared.model.BaseEntity;

/**
 * A mail as its recipient will read it, from the moment the event it tells of was committed.
 *
 * <p>It waits until a mail server takes it; each failure puts the next try further off, until after
 * {@value #MAX_ATTEMPTS} tries it is given up. Its Message-ID is fixed from the start, so a repeat
 * after a crash can be recognised.
 */
@Entity
@Table(name = "mail")
@NamedQuery(
        name = Mail.BY_OCCASION,
        query = "select count(m) from Mail m where m.occasion = :occasion")
@NamedQuery(name = Mail.ALL, query = "select m from Mail m order by m.id desc")
@NamedQuery(name = Mail.COUNT, query = "select count(m) from Mail m")
public class Mail extends BaseEntity {

    public static final String BY_OCCASION = "Mail.byOccasion";
    public static final String ALL = "Mail.all";
    public static final String COUNT = "Mail.count";
    public static final int SUBJECT_MAXLENGTH = 300;
    public static final int BODY_MAXLENGTH = 120_000;
    public static final int CALENDAR_MAXLENGTH = 60_000;
    public static final int OCCASION_MAXLENGTH = 120;
    public static final int MAX_ATTEMPTS = 12;
    private static final List<Duration> WAITS =
            Attempts.doubling(Duration.ofSeconds(10), Duration.ofHours(4), MAX_ATTEMPTS);

    /** Where a mail stands. */
    public enum State {
        /** Not sent yet; without a mail server it stays so, for an administrator to read. */
        WAITING,
        SENT,
        /** Given up after the last try. */
        FAILED,
        /** Not sent, since its recipient had left by then. */
        WITHDRAWN
    }

    @Column(name = "message_id", updatable = false)
    private @NotNull String messageId;

    @Column(updatable = false)
    private @Size(max = OCCASION_MAXLENGTH) String occasion;

    @Column(name = "to_address", updatable = false)
    private @NotNull String to;

    @Column(name = "locale_tag", updatable = false)
    private @NotNull String locale;

    @Column(updatable = false)
    private @NotBlank @Size(max = SUBJECT_MAXLENGTH) String subject;

    @Column(updatable = false)
    private @NotBlank @Size(max = BODY_MAXLENGTH) String body;

    @Enumerated(EnumType.STRING)
    private State state = State.WAITING;

    @Column(name = "created_at", updatable = false)
    private @NotNull Instant createdAt;

    @Embedded private @Valid Attempts attempts;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "calendar_method", updatable = false)
    private String calendarMethod;

    @Column(updatable = false)
    private @Size(max = CALENDAR_MAXLENGTH) String calendar;

    protected Mail() {}

    /**
     * @param messageId the Message-ID header without angle brackets
     * @param occasion a unique key of event and recipient that keeps a repeated event from mailing
     *     twice; null where events can't repeat
     * @param locale language tag of the text
     * @param body plain text
     */
    public Mail(
            String messageId,
            String occasion,
            String to,
            String locale,
            String subject,
            String body,
            Instant now) {
        this.messageId = messageId;
        this.occasion = occasion;
        this.to = to;
        this.locale = locale;
        this.subject = subject;
        this.body = body;
        this.createdAt = now;
        this.attempts = new Attempts(now);
    }

    /**
     * Brings along an entry for the recipient's calendar (RFC 6047).
     *
     * @param method such as REQUEST or CANCEL
     * @param entry iCalendar
     */
    public void bring(String method, String entry) {
        calendarMethod = method;
        calendar = entry;
    }

    public void sent(Instant now) {
        attempts.succeeded();
        state = State.SENT;
        sentAt = now;
    }

    /** A try failed: the next comes after twice the wait, or never after the last. */
    public void failed(String error, Instant now) {
        if (!attempts.failed(error, WAITS, now)) {
            state = State.FAILED;
        }
    }

    /** The recipient has left before it went out. */
    public void withdraw() {
        state = State.WITHDRAWN;
    }

    /** An administrator asks for another round of tries. */
    public void retry(Instant now) {
        if (state == State.FAILED) {
            state = State.WAITING;
            attempts.restart(now);
        } else {
            attempts.postpone(now);
        }
    }

    public String messageId() {
        return messageId;
    }

    public String to() {
        return to;
    }

    public String locale() {
        return locale;
    }

    public String subject() {
        return subject;
    }

    public String body() {
        return body;
    }

    /** Such as REQUEST; null if it brings nothing for the calendar. */
    public String calendarMethod() {
        return calendarMethod;
    }

    /** iCalendar; null for none. */
    public String calendar() {
        return calendar;
    }

    public State state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public int attempts() {
        return attempts.made();
    }

    public Instant nextAttemptAt() {
        return attempts.nextAt();
    }

    public Instant sentAt() {
        return sentAt;
    }

    public String lastError() {
        return attempts.lastError();
    }
}
