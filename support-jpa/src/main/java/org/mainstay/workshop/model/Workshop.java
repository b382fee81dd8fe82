package org.mainstay.workshop.model;

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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.mainstay.identity.model.Person;
import org.mainstay.shared.model.BaseEntity;
import org.mainstay.shared.model.Key;

/** A course at a time, at a place or behind a link, with so many seats. */
@Entity
@Table(name = "workshop")
@NamedQuery(
        name = Workshop.BY_KEY,
        query = "select w from Workshop w join fetch w.trainer where w.key = :key")
@NamedQuery(
        name = Workshop.AHEAD,
        query =
                "select w from Workshop w join fetch w.trainer where w.end >= :now order by"
                        + " w.start, w.id")
@NamedQuery(
        name = Workshop.COUNT_AHEAD,
        query = "select count(w) from Workshop w where w.end >= :now")
@NamedQuery(
        name = Workshop.PAST,
        query =
                "select w from Workshop w join fetch w.trainer where w.end < :now order by"
                        + " w.start desc, w.id desc")
@NamedQuery(
        name = Workshop.COUNT_PAST,
        query = "select count(w) from Workshop w where w.end < :now")
public class Workshop extends BaseEntity {

    public static final String BY_KEY = "Workshop.byKey";
    public static final String AHEAD = "Workshop.ahead";
    public static final String COUNT_AHEAD = "Workshop.countAhead";
    public static final String PAST = "Workshop.past";
    public static final String COUNT_PAST = "Workshop.countPast";
    public static final int TITLE_MAXLENGTH = 200;
    public static final int TEXT_MAXLENGTH = 20_000;
    public static final int PLACE_MAXLENGTH = 300;
    public static final int LINK_MAXLENGTH = 500;
    public static final int REASON_MAXLENGTH = 500;
    public static final int SEATS_MAX = 1000;

    @Column(name = "workshop_key", updatable = false)
    private @NotNull @Size(max = Key.MAXLENGTH) @Pattern(regexp = Key.PATTERN) String key;

    private @NotBlank @Size(max = TITLE_MAXLENGTH) String title;

    private @Size(max = TEXT_MAXLENGTH) String description;

    private @Size(max = PLACE_MAXLENGTH) String place;

    private @Size(max = LINK_MAXLENGTH) String link;

    @Column(name = "starts_at")
    private @NotNull Instant start;

    @Column(name = "ends_at")
    private @NotNull Instant end;

    private @Min(1) @Max(SEATS_MAX) int seats;

    @Column(name = "opens_at")
    private Instant opensAt;

    @Column(name = "closes_at")
    private Instant closesAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "trainer_id", updatable = false)
    private @NotNull Person trainer;

    @Enumerated(EnumType.STRING)
    private @NotNull WorkshopStatus status = WorkshopStatus.PLANNED;

    private @Size(max = REASON_MAXLENGTH) String reason;

    protected Workshop() {}

    public Workshop(String key, Person trainer) {
        this.key = key;
        this.trainer = trainer;
    }

    /**
     * Says what it is.
     *
     * @param newDescription Markdown; null for none
     */
    public void describe(String newTitle, String newDescription) {
        title = newTitle;
        description = newDescription;
    }

    /**
     * Says where and when.
     *
     * @param newPlace null for none
     * @param newLink null for none
     */
    public void hold(String newPlace, String newLink, Instant from, Instant to) {
        place = newPlace;
        link = newLink;
        start = from;
        end = to;
    }

    /**
     * Says for how many, and when they can register.
     *
     * @param from null for at once
     * @param until null for its beginning
     */
    public void admit(int people, Instant from, Instant until) {
        seats = people;
        opensAt = from;
        closesAt = until;
    }

    /** It doesn't take place. */
    public void cancel(String why) {
        status = WorkshopStatus.CANCELLED;
        reason = why;
    }

    /** Whether one can register at a time. */
    public boolean openAt(Instant now) {
        return status == WorkshopStatus.PLANNED
                && now.isBefore(start)
                && (opensAt == null || !now.isBefore(opensAt))
                && (closesAt == null || !now.isAfter(closesAt));
    }

    public String key() {
        return key;
    }

    public String title() {
        return title;
    }

    /** Markdown; null for none. */
    public String description() {
        return description;
    }

    /** Null for none. */
    public String place() {
        return place;
    }

    /** Null for none. */
    public String link() {
        return link;
    }

    public Instant start() {
        return start;
    }

    public Instant end() {
        return end;
    }

    public int seats() {
        return seats;
    }

    /** Null for at once. */
    public Instant opensAt() {
        return opensAt;
    }

    /** Null for its beginning. */
    public Instant closesAt() {
        return closesAt;
    }

    public Person trainer() {
        return trainer;
    }

    public WorkshopStatus status() {
        return status;
    }

    /** Why it was cancelled; null unless it was. */
    public String reason() {
        return reason;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Workshop workshop && key.equals(workshop.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return key;
    }
}
