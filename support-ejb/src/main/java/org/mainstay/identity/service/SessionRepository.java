package org.mainstay.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mainstay.identity.model.BrowserSession;

@ApplicationScoped
class SessionRepository {

    @PersistenceContext(unitName = "support")
    EntityManager entities;

    void add(BrowserSession session) {
        entities.persist(session);
    }

    Optional<BrowserSession> find(String hash) {
        return entities.createNamedQuery(BrowserSession.BY_HASH, BrowserSession.class)
                .setParameter("hash", hash)
                .setHint("eclipselink.left-join-fetch", "s.person.roles")
                .getResultStream()
                .findFirst();
    }

    List<BrowserSession> of(Long person, Instant since, int most) {
        return entities.createNamedQuery(BrowserSession.OF_PERSON, BrowserSession.class)
                .setParameter("person", person)
                .setParameter("since", since)
                .setMaxResults(most)
                .getResultList();
    }

    /** Past the version, so that two requests at once don't refuse each other. */
    void seen(BrowserSession session, Instant now) {
        entities.createNamedQuery(BrowserSession.SEEN)
                .setParameter("id", session.id())
                .setParameter("now", now)
                .setParameter("before", now.minus(BrowserSession.PRECISION))
                .executeUpdate();
    }

    int delete(Long id, Long person) {
        return entities.createNamedQuery(BrowserSession.DELETE)
                .setParameter("id", id)
                .setParameter("person", person)
                .executeUpdate();
    }

    void delete(String hash) {
        entities.createNamedQuery(BrowserSession.DELETE_BY_HASH)
                .setParameter("hash", hash)
                .executeUpdate();
    }

    /**
     * @param kept hash of the one that goes on; empty for none
     */
    void deleteOthers(Long person, String kept) {
        entities.createNamedQuery(BrowserSession.DELETE_OTHERS)
                .setParameter("person", person)
                .setParameter("kept", kept)
                .executeUpdate();
    }

    int deleteIdle(Instant before) {
        return entities.createNamedQuery(BrowserSession.DELETE_IDLE)
                .setParameter("before", before)
                .executeUpdate();
    }
}
