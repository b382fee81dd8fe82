package org.mainstay.ticket.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mainstay.ticket.model.Draft;
import org.mainstay.ticket.model.DraftFile;

@ApplicationScoped
class DraftRepository {

    @PersistenceContext(unitName = "support")
    EntityManager entities;

    Optional<Draft> find(Long owner, String place) {
        return entities.createNamedQuery(Draft.AT, Draft.class)
                .setParameter("owner", owner)
                .setParameter("place", place)
                .getResultStream()
                .findFirst();
    }

    /** Somebody's drafts but the newest ones. */
    List<Draft> oldest(Long owner, int butNewest) {
        return entities.createNamedQuery(Draft.OF_OWNER, Draft.class)
                .setParameter("owner", owner)
                .setFirstResult(butNewest)
                .getResultList();
    }

    /** Files that wait with somebody's draft, in the order in which they came. */
    List<DraftFile> files(Long owner, String place) {
        return entities.createNamedQuery(DraftFile.AT, DraftFile.class)
                .setParameter("owner", owner)
                .setParameter("place", place)
                .setMaxResults(DraftFile.PER_DRAFT_MAX)
                .getResultList();
    }

    void add(DraftFile file) {
        entities.persist(file);
    }

    void remove(DraftFile file) {
        entities.remove(file);
    }

    void add(Draft draft) {
        entities.persist(draft);
    }

    void remove(Draft draft) {
        entities.remove(draft);
    }

    int removeOlderThan(Instant before) {
        return removeOlderThan(Draft.FORGET, before) + removeOlderThan(DraftFile.FORGET, before);
    }

    private int removeOlderThan(String query, Instant before) {
        return entities.createNamedQuery(query).setParameter("before", before).executeUpdate();
    }
}
