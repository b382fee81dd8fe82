package org.mainstay.document.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.mainstay.identity.model.Person;
import org.mainstay.shared.model.BaseEntity;
import org.mainstay.ticket.model.Ticket;

/** A document that helps with a ticket, or was written from it. */
@Entity
@Table(name = "document_use")
@NamedQuery(
        name = DocumentUse.ON_TICKET,
        query = "select u from DocumentUse u where u.document = :document and u.ticket = :ticket")
@NamedQuery(
        name = DocumentUse.COUNT,
        query = "select count(u) from DocumentUse u where u.document = :document")
public class DocumentUse extends BaseEntity {

    public static final String ON_TICKET = "DocumentUse.onTicket";
    public static final String COUNT = "DocumentUse.count";

    /** Most documents of one ticket. */
    public static final int PER_TICKET_MAX = 50;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "document_id", updatable = false)
    private @NotNull Document document;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "ticket_id", updatable = false)
    private @NotNull Ticket ticket;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id", updatable = false)
    private @NotNull Person by;

    @Column(name = "created_at", updatable = false)
    private @NotNull Instant createdAt;

    protected DocumentUse() {}

    /**
     * @param by who found that it helps
     */
    public DocumentUse(Document document, Ticket ticket, Person by, Instant now) {
        this.document = document;
        this.ticket = ticket;
        this.by = by;
        this.createdAt = now;
    }

    public Document document() {
        return document;
    }

    public Ticket ticket() {
        return ticket;
    }

    /** Who found that it helps. */
    public Person by() {
        return by;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
