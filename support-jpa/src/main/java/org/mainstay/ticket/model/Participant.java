package org.mainstay.ticket.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import org.mainstay.identity.model.Person;
import org.mainstay.shared.model.BaseEntity;

/**
 * Somebody who follows a ticket beside its reporter and its assignee.
 *
 * <p>A contact counts only as long as they are active and of the ticket's organisation: whoever
 * leaves it sees the ticket no longer.
 */
@Entity
@Table(name = "ticket_participant")
@NamedQuery(
        name = Participant.OF_TICKET,
        query =
                "select p from Participant p join fetch p.person who where p.ticket.id = :ticket and"
                        + " who.active = true and (p.part ="
                        + " org.mainstay.ticket.model.Participant.Part.WATCHER or"
                        + " who.organisation.id = :organisation) order by p.id",
        // Here rather than at each call, which would make EclipseLink write the statement anew.
        hints =
                @QueryHint(
                        name = "eclipselink.jdbc.max-rows",
                        value = "" + (Participant.WATCHERS_MAX + Participant.CONTACTS_MAX)))
@NamedQuery(
        name = Participant.TICKETS_OF_CONTACT,
        query =
                "select p.ticket.id from Participant p where p.person.id = :person and p.part ="
                        + " org.mainstay.ticket.model.Participant.Part.CONTACT and"
                        + " p.person.organisation.id = p.ticket.organisation.id order by p.id desc")
public class Participant extends BaseEntity {

    public static final String OF_TICKET = "Participant.ofTicket";
    public static final String TICKETS_OF_CONTACT = "Participant.ticketsOfContact";
    public static final int WATCHERS_MAX = 50;
    public static final int CONTACTS_MAX = 20;

    /** What somebody is to the ticket. */
    public enum Part {
        /** Works at the desk and is told of everything that is said and decided. */
        WATCHER,
        /** A colleague of the reporter, who sees and does what the reporter can. */
        CONTACT
    }

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "ticket_id", updatable = false)
    private @NotNull Ticket ticket;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id", updatable = false)
    private @NotNull Person person;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @NotNull Part part;

    protected Participant() {}

    public Participant(Ticket ticket, Person person, Part part) {
        this.ticket = ticket;
        this.person = person;
        this.part = part;
    }

    public Ticket ticket() {
        return ticket;
    }

    public Person person() {
        return person;
    }

    public Part part() {
        return part;
    }
}
