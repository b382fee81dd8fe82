package org.mainstay.identity.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import org.mainstay.shared.model.BaseEntity;

/**
 * How often signing in failed lately for an account, from an address or in a browser, and until
 * when the next try has to wait.
 *
 * <p>An attempt is counted before its password is looked at, so that many at once count like many
 * one after the other; a success takes its count back. Failures are forgiven one by one as time
 * passes. The wait doubles with each failure above what is free, up to {@link #LONGEST_WAIT}.
 */
@Entity
@Table(name = "sign_in_throttle")
@NamedQuery(
        name = SignInThrottle.BY_SUBJECT,
        query = "select t from SignInThrottle t where t.kind = :kind and t.subject = :subject")
@NamedQuery(
        name = SignInThrottle.BLOCKED,
        query =
                "select t from SignInThrottle t left join fetch t.person where t.blockedUntil >"
                        + " :now order by t.blockedUntil desc, t.id")
@NamedQuery(
        name = SignInThrottle.COUNT_BLOCKED,
        query = "select count(t) from SignInThrottle t where t.blockedUntil > :now")
@NamedQuery(
        name = SignInThrottle.OF_PERSON,
        query = "select t from SignInThrottle t where t.person = :person")
@NamedQuery(
        name = SignInThrottle.DELETE_FORGIVEN,
        query = "delete from SignInThrottle t where t.countedAt < :before")
public class SignInThrottle extends BaseEntity {

    public static final String BY_SUBJECT = "SignInThrottle.bySubject";
    public static final String BLOCKED = "SignInThrottle.blocked";
    public static final String COUNT_BLOCKED = "SignInThrottle.countBlocked";
    public static final String OF_PERSON = "SignInThrottle.ofPerson";
    public static final String DELETE_FORGIVEN = "SignInThrottle.deleteForgiven";
    public static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    public static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    /** After so long without a try everything is forgiven. */
    public static final Duration MEMORY = Duration.ofDays(1);

    /** More doublings than these reach the longest wait, so more failures need not be counted. */
    private static final int DOUBLINGS_MAX = 5;

    /** Whose failures are counted. */
    public enum Kind {
        /** Of an address; many people may share one. */
        ADDRESS(60, Duration.ofMinutes(1)),
        /** For an account, from wherever; also for one that doesn't exist. */
        ACCOUNT(5, Duration.ofHours(1)),
        /** In a browser for the person who has signed in there before. */
        BROWSER(5, Duration.ofHours(1));

        private final int free;
        private final Duration forgivenAfter;

        Kind(int free, Duration forgivenAfter) {
            this.free = free;
            this.forgivenAfter = forgivenAfter;
        }

        /** Failures that make nobody wait. */
        public int free() {
            return free;
        }
    }

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @NotNull Kind kind;

    @Column(updatable = false)
    private @NotNull String subject;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id", updatable = false)
    private Person person;

    private int failures;

    @Column(name = "counted_at")
    private @NotNull Instant countedAt;

    @Column(name = "blocked_until")
    private Instant blockedUntil;

    protected SignInThrottle() {}

    /**
     * @param subject an address, or a hash of what tells accounts or browsers apart
     * @param person whom it is about; null if unknown
     */
    public SignInThrottle(Kind kind, String subject, Person person, Instant now) {
        this.kind = kind;
        this.subject = subject;
        this.person = person;
        this.countedAt = now;
    }

    /** Whether the next try has to wait. */
    public boolean blockedAt(Instant now) {
        return blockedUntil != null && now.isBefore(blockedUntil);
    }

    /** Counts a try as failed, until it succeeds. */
    public void count(Instant now) {
        var forgiven = Duration.between(countedAt, now).dividedBy(kind.forgivenAfter);
        failures = (int) Math.max(0, failures - Math.max(0, forgiven)) + 1;
        failures = Math.min(failures, kind.free + DOUBLINGS_MAX + 1);
        countedAt = now;
        var doublings = failures - kind.free - 1;
        blockedUntil = doublings < 0 ? null : now.plus(waitAfter(doublings));
    }

    private static Duration waitAfter(int doublings) {
        var wait = FIRST_WAIT.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    /**
     * The try that was counted succeeded. A wait stays only if a later try caused it.
     *
     * @param countedThen when the try was counted
     */
    public void takeBack(Instant countedThen) {
        failures = Math.max(0, failures - 1);
        if (!countedAt.isAfter(countedThen) || failures <= kind.free) {
            blockedUntil = null;
        }
    }

    public Kind kind() {
        return kind;
    }

    public String subject() {
        return subject;
    }

    public Person person() {
        return person;
    }

    public int failures() {
        return failures;
    }

    public Instant blockedUntil() {
        return blockedUntil;
    }
}
