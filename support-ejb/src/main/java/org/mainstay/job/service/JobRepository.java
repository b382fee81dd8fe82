package org.mainstay.job.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mainstay.job.model.Job;
import org.mainstay.shared.service.Claim;

@ApplicationScoped
class JobRepository {

    @PersistenceContext(unitName = "support")
    EntityManager entities;

    void add(Job job) {
        entities.persist(job);
    }

    void remove(Job job) {
        entities.remove(job);
    }

    Optional<Job> find(Long id) {
        return Optional.ofNullable(entities.find(Job.class, id));
    }

    Optional<Job> lock(Long id) {
        return Optional.ofNullable(entities.find(Job.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Newest first. */
    List<Job> of(Long owner, Instant now, int most) {
        return entities.createNamedQuery(Job.OF_OWNER, Job.class)
                .setParameter("owner", owner)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    long count(Long owner, Instant now) {
        return entities.createNamedQuery(Job.COUNT_OF_OWNER, Long.class)
                .setParameter("owner", owner)
                .setParameter("now", now)
                .getSingleResult();
    }

    /** Takes work that nobody does, new or left behind by a node that died. */
    Optional<Job> claimDue(Instant now) {
        return claim(
                "select id from job where state in ('WAITING', 'RUNNING') and lease_until <= ?"
                        + " order by lease_until, id",
                now);
    }

    /** Takes work whose time is over. */
    Optional<Job> claimExpired(Instant now) {
        return claim(
                "select id from job where expires_at <= ? and state in ('DONE', 'FAILED') order by"
                        + " expires_at, id",
                now);
    }

    private Optional<Job> claim(String select, Instant now) {
        return Claim.ids(entities, select, 1, now).stream()
                .findFirst()
                .map(id -> entities.find(Job.class, id));
    }
}
