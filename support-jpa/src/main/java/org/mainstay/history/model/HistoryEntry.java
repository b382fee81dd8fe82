package org.mainstay.history.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * One change of one field, or one act, as it happened.
 *
 * <p>Entries are only ever added: every column is insert-only, and on PostgreSQL the table refuses
 * updates and deletes. A correction is a new entry.
 */
@Entity
@Table(name = "history_entry")
@NamedQuery(
        name = HistoryEntry.OF_SUBJECT,
        query =
                "select h from HistoryEntry h where h.subject = :subject and h.subjectId ="
                        + " :subjectId and (h.internal = false or h.internal = :internal) order by"
                        + " h.recordedAt, h.id")
@NamedQuery(
        name = HistoryEntry.LATEST_OF_SUBJECT,
        query =
                "select h from HistoryEntry h where h.subject = :subject and h.subjectId ="
                        + " :subjectId and (h.internal = false or h.internal = :internal) order by"
                        + " h.recordedAt desc, h.id desc")
@NamedQuery(
        name = HistoryEntry.BETWEEN,
        query =
                "select h from HistoryEntry h where h.subject = :subject and h.subjectId ="
                        + " :subjectId and (h.internal = false or h.internal = :internal) and h.at"
                        + " >= :from and h.at < :to order by h.recordedAt desc, h.id desc")
@NamedQuery(
        name = HistoryEntry.COUNT_OF_SUBJECT,
        query =
                "select count(h) from HistoryEntry h where h.subject = :subject and h.subjectId ="
                        + " :subjectId and (h.internal = false or h.internal = :internal)")
@NamedQuery(
        name = HistoryEntry.AFTER,
        query =
                "select h.id, h.subject, h.subjectId, h.recordedAt from HistoryEntry h where"
                        + " h.recordedAt >= :at and (h.recordedAt > :at or h.id > :id) order by"
                        + " h.recordedAt, h.id")
public class HistoryEntry {

    public static final String OF_SUBJECT = "HistoryEntry.ofSubject";
    public static final String LATEST_OF_SUBJECT = "HistoryEntry.latestOfSubject";
    public static final String BETWEEN = "HistoryEntry.between";
    public static final String COUNT_OF_SUBJECT = "HistoryEntry.countOfSubject";
    public static final String AFTER = "HistoryEntry.after";
    public static final int VALUE_MAXLENGTH = 4000;

    /** What kind of thing changed. */
    public enum Subject {
        TICKET,
        PERSON,
        ORGANISATION,
        TEAM,
        PRODUCT,
        CALENDAR,
        SLA_POLICY,
        DEAD_LETTERS,
        MACRO,
        WEBHOOK,
        PROBLEM,
        COURSE,
        CERTIFICATE,
        WORKSHOP,
        DOCUMENT,
        RELEASE,
        RESOURCE,
        /** What is found by words; there is one, so its id is 0. */
        SEARCH_INDEX
    }

    /** What was done to it. */
    public enum Action {
        CREATED,
        CHANGED,
        REPLIED,
        NOTED,
        ATTACHED,
        REMINDED,
        REMOVED,
        LINKED,
        UNLINKED,
        ESCALATED,
        BREACHED,
        SIGNED_UP,
        VERIFIED,
        /** May try to sign in again at once. */
        RELEASED,
        PASSWORD_CHANGED,
        DEACTIVATED,
        REACTIVATED,
        REPEATED,
        DISCARDED,
        /** Told to the customers of all tickets. */
        BROADCAST,
        /** Found right by a reviewer. */
        APPROVED,
        /** Found wrong by a reviewer. */
        REJECTED,
        /** Made anew from what it is made of. */
        REBUILT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity")
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_type", updatable = false)
    private Subject subject;

    @Column(name = "subject_id", updatable = false)
    private Long subjectId;

    @Column(name = "happened_at", updatable = false)
    private Instant at;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    @Column(name = "actor_id", updatable = false)
    private Long actorId;

    @Column(name = "actor_name", updatable = false)
    private String actor;

    @Enumerated(EnumType.STRING)
    @Column(name = "action_name", updatable = false)
    private Action action;

    @Column(name = "field_name", updatable = false)
    private String field;

    @Column(name = "old_value", updatable = false)
    private String from;

    @Column(name = "new_value", updatable = false)
    private String to;

    @Column(name = "internal", updatable = false)
    private boolean internal;

    protected HistoryEntry() {}

    /**
     * @param at when it happened
     * @param recordedAt when it was written down; later than {@code at} for what is recorded late
     * @param actorId the person, null for the system
     * @param field the changed field in camelCase, null for an act on the whole
     * @param from the old value, null for none
     * @param to the new value, null for none
     * @param internal whether customers may not see it
     */
    public HistoryEntry(
            Subject subject,
            Long subjectId,
            Instant at,
            Instant recordedAt,
            Long actorId,
            String actor,
            Action action,
            String field,
            String from,
            String to,
            boolean internal) {
        this.subject = subject;
        this.subjectId = subjectId;
        this.at = at;
        this.recordedAt = recordedAt;
        this.actorId = actorId;
        this.actor = actor;
        this.action = action;
        this.field = field;
        this.from = cut(from);
        this.to = cut(to);
        this.internal = internal;
    }

    private static String cut(String value) {
        return value == null || value.length() <= VALUE_MAXLENGTH
                ? value
                : value.substring(0, VALUE_MAXLENGTH - 1) + "…";
    }

    public Long id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Long actorId() {
        return actorId;
    }

    public String actor() {
        return actor;
    }

    public Action action() {
        return action;
    }

    public String field() {
        return field;
    }

    public String from() {
        return from;
    }

    public String to() {
        return to;
    }

    public boolean internal() {
        return internal;
    }
}
