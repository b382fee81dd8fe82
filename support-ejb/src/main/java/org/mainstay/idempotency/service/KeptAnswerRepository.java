package org.mainstay.idempotency.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.mainstay.idempotency.model.KeptAnswer;
import org.mainstay.shared.service.Claim;

@ApplicationScoped
class KeptAnswerRepository {

    @PersistenceContext(unitName = "support")
    EntityManager entities;

    void add(KeptAnswer answer) {
        entities.persist(answer);
    }

    Optional<KeptAnswer> find(String keyHash, Instant oldest) {
        return entities.createNamedQuery(KeptAnswer.BY_KEY, KeptAnswer.class)
                .setParameter("key", keyHash)
                .setParameter("oldest", oldest)
                .getResultStream()
                .findFirst();
    }

    /** Makes room for a new answer under the key. */
    void forget(String keyHash, Instant oldest) {
        entities.createNamedQuery(KeptAnswer.FORGET_KEY)
                .setParameter("key", keyHash)
                .setParameter("oldest", oldest)
                .executeUpdate();
    }

    int forgetSome(Instant oldest, int most) {
        var ids =
                Claim.ids(
                        entities,
                        "select id from kept_answer where created_at <= ? order by created_at",
                        most,
                        oldest);
        return ids.isEmpty()
                ? 0
                : entities.createNamedQuery(KeptAnswer.FORGET)
                        .setParameter("ids", ids)
                        .executeUpdate();
    }
}
