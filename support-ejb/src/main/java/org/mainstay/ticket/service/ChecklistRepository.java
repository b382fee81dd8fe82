package org.mainstay.ticket.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.mainstay.ticket.model.ChecklistItem;
import org.mainstay.ticket.model.Ticket;

@ApplicationScoped
class ChecklistRepository {

    @PersistenceContext(unitName = "support")
    EntityManager entities;

    void add(ChecklistItem item) {
        entities.persist(item);
    }

    void remove(ChecklistItem item) {
        entities.remove(item);
    }

    /** In their order; there can't be more than {@link ChecklistItem#PER_TICKET_MAX}. */
    List<ChecklistItem> of(Ticket ticket) {
        return entities.createNamedQuery(ChecklistItem.OF_TICKET, ChecklistItem.class)
                .setParameter("ticket", ticket.id())
                .getResultList();
    }
}
