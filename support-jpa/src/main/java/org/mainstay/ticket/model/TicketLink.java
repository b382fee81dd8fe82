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
import java.time.Instant;
import org.mainstay.shared.model.BaseEntity;

/** That two tickets have to do with each other; never altered, only made and removed. */
@Entity
@Table(name = "ticket_link")
@NamedQuery(
        name = TicketLink.OF_TICKET,
        query =
                "select l from TicketLink l join fetch l.from join fetch l.to where l.from.id ="
                        + " :ticket or l.to.id = :ticket order by l.id")
@NamedQuery(
        name = TicketLink.COUNT_OF_TICKET,
        query = "select count(l) from TicketLink l where l.from.id = :ticket or l.to.id = :ticket")
@NamedQuery(
        name = TicketLink.NEXT,
        query = "select l.to.id from TicketLink l where l.from.id in :tickets and l.type = :type")
@NamedQuery(
        name = TicketLink.COUNT_INTO,
        query = "select count(l) from TicketLink l where l.to.id = :ticket and l.type = :type")
public class TicketLink extends BaseEntity {

    public static final String OF_TICKET = "TicketLink.ofTicket";
    public static final String COUNT_OF_TICKET = "TicketLink.countOfTicket";
    public static final String NEXT = "TicketLink.next";
    public static final String COUNT_INTO = "TicketLink.countInto";

    /** Most links a ticket can have. */
    public static final int PER_TICKET_MAX = 200;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "from_ticket_id", updatable = false)
    private @NotNull Ticket from;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "to_ticket_id", updatable = false)
    private @NotNull Ticket to;

    @Enumerated(EnumType.STRING)
    @Column(name = "link_type", updatable = false)
    private @NotNull LinkType type;

    @Column(name = "created_at", updatable = false)
    private @NotNull Instant createdAt;

    protected TicketLink() {}

    /** Says how a ticket relates to another; of an undirected link the older ticket comes first. */
    public static TicketLink of(Ticket one, LinkRelation relation, Ticket other, Instant now) {
        var turned =
                relation.type().directed()
                        ? relation.inverse()
                        : one.number().compareTo(other.number()) > 0;
        var link = new TicketLink();
        link.from = turned ? other : one;
        link.to = turned ? one : other;
        link.type = relation.type();
        link.createdAt = now;
        return link;
    }

    /** Whether the ticket is one of the two. */
    public boolean joins(Ticket ticket) {
        return from.equals(ticket) || to.equals(ticket);
    }

    /** How one of the two sees it. */
    public LinkRelation relation(Ticket seenFrom) {
        return LinkRelation.of(type, to.equals(seenFrom));
    }

    /** The one that the given ticket is linked with. */
    public Ticket other(Ticket seenFrom) {
        return from.equals(seenFrom) ? to : from;
    }

    /** Whether it says the same of the same tickets. */
    public boolean same(TicketLink link) {
        return type == link.type && from.equals(link.from) && to.equals(link.to);
    }

    public Ticket from() {
        return from;
    }

    public Ticket to() {
        return to;
    }

    public LinkType type() {
        return type;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
