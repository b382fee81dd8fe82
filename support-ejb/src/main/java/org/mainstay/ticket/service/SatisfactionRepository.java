package org.mainstay.ticket.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.mainstay.ticket.model.Satisfaction;
import org.mainstay.ticket.model.Ticket;

@ApplicationScoped
class SatisfactionRepository {

    @PersistenceContext(unitName = "support")
    EntityManager entities;

    void add(Satisfaction satisfaction) {
        entities.persist(satisfaction);
    }

    /** The answer to the ticket's latest end. */
    Optional<Satisfaction> latest(Ticket ticket) {
        return entities.createNamedQuery(Satisfaction.OF_TICKET, Satisfaction.class)
                .setParameter("ticket", ticket.id())
                .setParameter("ending", ticket.endings())
                .getResultStream()
                .findFirst();
    }
}
