package org.mainstay.ticket.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.mainstay.identity.model.Person;
import org.mainstay.shared.model.BaseEntity;

/** Something that is to be done for a ticket, in the order in which the desk wants to do it. */
@Entity
@Table(name = "checklist_item")
@NamedQuery(
        name = ChecklistItem.OF_TICKET,
        query =
                "select i from ChecklistItem i left join fetch i.doneBy d where i.ticket.id = :ticket"
                        + " order by i.position, i.id")
public class ChecklistItem extends BaseEntity {

    public static final String OF_TICKET = "ChecklistItem.ofTicket";
    public static final int TEXT_MAXLENGTH = 200;

    /** More than anybody works through. */
    public static final int PER_TICKET_MAX = 100;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "ticket_id", updatable = false)
    private @NotNull Ticket ticket;

    @Column(name = "place")
    private int position;

    @Column(name = "item_text")
    private @NotBlank @Size(max = TEXT_MAXLENGTH) String text;

    @Column(name = "for_customer")
    private boolean shared;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "done_by")
    private Person doneBy;

    @Column(name = "done_at")
    private Instant doneAt;

    protected ChecklistItem() {}

    /**
     * @param position where it stands among the others of the ticket
     * @param shared whether the customer sees it
     */
    public ChecklistItem(Ticket ticket, int position, String text, boolean shared) {
        this.ticket = ticket;
        this.position = position;
        this.text = text;
        this.shared = shared;
    }

    /** It is done; says nothing new of what was done before. */
    public void tick(Person by, Instant at) {
        if (doneAt == null) {
            doneBy = by;
            doneAt = at;
        }
    }

    /** It is to be done again. */
    public void untick() {
        doneBy = null;
        doneAt = null;
    }

    /** Lets the customer see it, or no longer. */
    public void share(boolean withCustomer) {
        shared = withCustomer;
    }

    /** Another place among those of the ticket. */
    public void place(int newPosition) {
        position = newPosition;
    }

    public Ticket ticket() {
        return ticket;
    }

    public int position() {
        return position;
    }

    public String text() {
        return text;
    }

    /** Whether the customer sees it. */
    public boolean shared() {
        return shared;
    }

    public boolean done() {
        return doneAt != null;
    }

    /** Null until done. */
    public Person doneBy() {
        return doneBy;
    }

    /** Null until done. */
    public Instant doneAt() {
        return doneAt;
    }
}
