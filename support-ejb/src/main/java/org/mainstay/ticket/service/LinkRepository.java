package org.mainstay.ticket.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mainstay.ticket.model.LinkType;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.model.TicketLink;

@ApplicationScoped
class LinkRepository {

    @PersistenceContext(unitName = "support")
    EntityManager entities;

    void add(TicketLink link) {
        entities.persist(link);
        // The key is given at once, and a link that another transaction made first is noticed here.
        entities.flush();
    }

    void remove(TicketLink link) {
        entities.remove(link);
    }

    Optional<TicketLink> find(Long id) {
        return Optional.ofNullable(entities.find(TicketLink.class, id));
    }

    /** The oldest first, each with both tickets. */
    List<TicketLink> of(Ticket ticket) {
        return entities.createNamedQuery(TicketLink.OF_TICKET, TicketLink.class)
                .setParameter("ticket", ticket.id())
                .setMaxResults(TicketLink.PER_TICKET_MAX)
                .getResultList();
    }

    long count(Ticket ticket) {
        return entities.createNamedQuery(TicketLink.COUNT_OF_TICKET, Long.class)
                .setParameter("ticket", ticket.id())
                .getSingleResult();
    }

    /** Ids of the tickets that links of the type lead to from any of the given. */
    Set<Long> next(Collection<Long> tickets, LinkType type) {
        return new HashSet<>(
                entities.createNamedQuery(TicketLink.NEXT, Long.class)
                        .setParameter("tickets", tickets)
                        .setParameter("type", type)
                        .getResultList());
    }

    /** Whether a link of the type leads to the ticket. */
    boolean leadsTo(Ticket ticket, LinkType type) {
        return entities.createNamedQuery(TicketLink.COUNT_INTO, Long.class)
                        .setParameter("ticket", ticket.id())
                        .setParameter("type", type)
                        .getSingleResult()
                > 0;
    }
}
