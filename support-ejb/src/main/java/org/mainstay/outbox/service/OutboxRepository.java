package org.mainstay.outbox.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.mainstay.outbox.model.OutboxMessage;
import org.mainstay.shared.service.Claim;

@ApplicationScoped
class OutboxRepository {

    @PersistenceContext(unitName = "support")
    EntityManager entities;

    void add(OutboxMessage message) {
        entities.persist(message);
    }

    /** Takes the oldest messages that no other node has already. */
    List<OutboxMessage> claim(int most) {
        var ids = Claim.ids(entities, "select id from outbox_message order by id", most);
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select m from OutboxMessage m where m.id in :ids order by m.id",
                                OutboxMessage.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    void delete(List<OutboxMessage> messages) {
        messages.forEach(entities::remove);
    }
}
