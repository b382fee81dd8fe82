package org.mainstay.ticket.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.mainstay.product.model.Product;
import org.mainstay.product.model.ProductField;
import org.mainstay.ticket.model.Answer;
import org.mainstay.ticket.model.Ticket;

@ApplicationScoped
class AnswerRepository {

    /**
     * @param answer null while there is none
     */
    record Asked(ProductField field, Answer answer) {}

    @PersistenceContext(unitName = "support")
    EntityManager entities;

    void add(Answer answer) {
        entities.persist(answer);
    }

    void remove(Answer answer) {
        entities.remove(answer);
    }

    /** All answers of a ticket, also to what earlier products of it asked. */
    List<Answer> all(Ticket ticket) {
        return entities.createNamedQuery(Answer.OF_TICKET, Answer.class)
                .setParameter("ticket", ticket.id())
                .getResultList();
    }

    /** Everything a product asks, in order, with what a ticket answers; in one statement. */
    List<Asked> asked(Product product, Ticket ticket) {
        return entities.createNamedQuery(Answer.WITH_FIELDS, Object[].class)
                .setParameter("product", product.id())
                .setParameter("ticket", ticket.id())
                .getResultStream()
                .map(row -> new Asked((ProductField) row[0], (Answer) row[1]))
                .toList();
    }
}
