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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.mainstay.identity.model.Person;
import org.mainstay.shared.model.BaseEntity;

/** A customer's answer to how good the help was; one for each time that the ticket ended. */
@Entity
@Table(name = "satisfaction")
@NamedQuery(
        name = Satisfaction.OF_TICKET,
        query =
                "select s from Satisfaction s join fetch s.person where s.ticket.id = :ticket and"
                        + " s.ending = :ending")
public class Satisfaction extends BaseEntity {

    public static final String OF_TICKET = "Satisfaction.ofTicket";
    public static final int REMARK_MAXLENGTH = 2000;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "ticket_id", updatable = false)
    private @NotNull Ticket ticket;

    @Column(updatable = false)
    private int ending;

    @Enumerated(EnumType.STRING)
    private @NotNull Rating rating;

    private @Size(max = REMARK_MAXLENGTH) String remark;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private @NotNull Person person;

    @Column(name = "answered_at")
    private @NotNull Instant answeredAt;

    protected Satisfaction() {}

    /** The answer to the latest end of a ticket; {@link #say} fills it in. */
    public Satisfaction(Ticket ticket) {
        this.ticket = ticket;
        this.ending = ticket.endings();
    }

    /**
     * Gives the answer, or another one.
     *
     * @param newRemark what they add in their words; null for nothing
     */
    public void say(Rating newRating, String newRemark, Person by, Instant now) {
        rating = newRating;
        remark = newRemark;
        person = by;
        answeredAt = now;
        ticket.rate(newRating, now);
    }

    public Ticket ticket() {
        return ticket;
    }

    /** Which end of the ticket it is about, counted from 1. */
    public int ending() {
        return ending;
    }

    public Rating rating() {
        return rating;
    }

    /** Null for none. */
    public String remark() {
        return remark;
    }

    /** Who answered last. */
    public Person person() {
        return person;
    }

    public Instant answeredAt() {
        return answeredAt;
    }
}
