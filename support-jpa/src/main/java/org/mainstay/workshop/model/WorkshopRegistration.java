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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.mainstay.identity.model.Person;
import org.mainstay.shared.model.BaseEntity;

/** That somebody wants to take part in a workshop, and what became of it. */
@Entity
@Table(name = "workshop_registration")
@NamedQuery(
        name = WorkshopRegistration.OF_WORKSHOP,
        query =
                "select r from WorkshopRegistration r join fetch r.person where r.workshop.id ="
                        + " :workshop and r.state in :states order by r.state, r.registeredAt, r.id")
@NamedQuery(
        name = WorkshopRegistration.COUNT_OF_WORKSHOP,
        query =
                "select count(r) from WorkshopRegistration r where r.workshop.id = :workshop and"
                        + " r.state in :states")
@NamedQuery(
        name = WorkshopRegistration.OF_PERSON,
        query =
                "select r from WorkshopRegistration r where r.person.id = :person and"
                        + " r.workshop.id in :workshops")
public class WorkshopRegistration extends BaseEntity {

    public static final String OF_WORKSHOP = "WorkshopRegistration.ofWorkshop";
    public static final String COUNT_OF_WORKSHOP = "WorkshopRegistration.countOfWorkshop";
    public static final String OF_PERSON = "WorkshopRegistration.ofPerson";
    public static final int RATING_MAX = 5;
    public static final int REMARK_MAXLENGTH = 2000;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "workshop_id", updatable = false)
    private @NotNull Workshop workshop;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id", updatable = false)
    private @NotNull Person person;

    @Enumerated(EnumType.STRING)
    private @NotNull RegistrationState state;

    @Column(name = "registered_at")
    private @NotNull Instant registeredAt;

    @Column(name = "calendar_sequence")
    private int sequence;

    private Boolean attended;

    private @Min(1) @Max(RATING_MAX) Integer rating;

    private @Size(max = REMARK_MAXLENGTH) String remark;

    protected WorkshopRegistration() {}

    public WorkshopRegistration(Workshop workshop, Person person, Instant now) {
        this.workshop = workshop;
        this.person = person;
        register(RegistrationState.WAITING, now);
    }

    /** Registers, for the first time or again; then behind all others. */
    public final void register(RegistrationState as, Instant now) {
        state = as;
        registeredAt = now;
    }

    /** Gets the seat. */
    public void confirm() {
        state = RegistrationState.CONFIRMED;
    }

    /** Gives it up. */
    public void withdraw() {
        state = RegistrationState.WITHDRAWN;
    }

    /** Number of the next entry for their calendar: later ones replace earlier ones. */
    public int nextSequence() {
        return sequence++;
    }

    /** Whether they were there. */
    public void attend(boolean there) {
        attended = there;
    }

    /**
     * Says how it was.
     *
     * @param stars from 1 to {@value #RATING_MAX}
     * @param words null for none
     */
    public void rate(int stars, String words) {
        rating = stars;
        remark = words;
    }

    public Workshop workshop() {
        return workshop;
    }

    public Person person() {
        return person;
    }

    public RegistrationState state() {
        return state;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    /** Null until somebody said so. */
    public Boolean attended() {
        return attended;
    }

    /** From 1 to {@value #RATING_MAX}; null for none. */
    public Integer rating() {
        return rating;
    }

    /** Null for none. */
    public String remark() {
        return remark;
    }
}
