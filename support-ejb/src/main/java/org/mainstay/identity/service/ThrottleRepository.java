package org.mainstay.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mainstay.identity.model.KnownBrowser;
import org.mainstay.identity.model.Person;
import org.mainstay.identity.model.SignInThrottle;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Paging;

@ApplicationScoped
class ThrottleRepository {

    @PersistenceContext(unitName = "support")
    EntityManager entities;

    void add(SignInThrottle throttle) {
        entities.persist(throttle);
    }

    void remove(SignInThrottle throttle) {
        entities.remove(throttle);
    }

    Optional<SignInThrottle> find(Long id) {
        return Optional.ofNullable(entities.find(SignInThrottle.class, id));
    }

    /** Holds the row until the transaction ends, so that attempts are counted one by one. */
    Optional<SignInThrottle> lock(SignInThrottle.Kind kind, String subject) {
        return entities.createNamedQuery(SignInThrottle.BY_SUBJECT, SignInThrottle.class)
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    List<SignInThrottle> of(Person person) {
        return entities.createNamedQuery(SignInThrottle.OF_PERSON, SignInThrottle.class)
                .setParameter("person", person)
                .getResultList();
    }

    Page<ThrottleView> blocked(Instant now, PageRequest request) {
        return Paging.page(
                entities.createNamedQuery(SignInThrottle.BLOCKED, SignInThrottle.class)
                        .setParameter("now", now),
                entities.createNamedQuery(SignInThrottle.COUNT_BLOCKED, Long.class)
                        .setParameter("now", now),
                request,
                ThrottleView::of);
    }

    void add(KnownBrowser browser) {
        entities.persist(browser);
    }

    Optional<KnownBrowser> findBrowser(String hash, Person person) {
        return entities.createNamedQuery(KnownBrowser.BY_HASH, KnownBrowser.class)
                .setParameter("hash", hash)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }

    int deleteForgiven(Instant before) {
        return entities.createNamedQuery(SignInThrottle.DELETE_FORGIVEN)
                .setParameter("before", before)
                .executeUpdate();
    }

    int deleteExpiredBrowsers(Instant now) {
        return entities.createNamedQuery(KnownBrowser.DELETE_EXPIRED)
                .setParameter("now", now)
                .executeUpdate();
    }
}
