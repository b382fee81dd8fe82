package org.mainstay.shared.service;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes rows for this transaction that no other node has taken: {@code FOR UPDATE SKIP LOCKED},
 * which JPQL can't say. For repositories.
 */
public final class Claim {

    private Claim() {}

    /**
     * @param select such as {@code select id from t where due_at <= ? order by due_at}
     * @param most rows at the most
     * @param before fills the question marks
     * @return the ids taken, in order
     */
    public static List<Long> ids(
            EntityManager entities, String select, int most, Instant... before) {
        Query query =
                entities.createNativeQuery(
                        select + " fetch first " + most + " rows only for update skip locked");
        for (int i = 0; i < before.length; i++) {
            query.setParameter(i + 1, Timestamp.from(before[i]));
        }
        var ids = new ArrayList<Long>();
        for (Object id : query.getResultList()) {
            ids.add(((Number) id).longValue());
        }
        return ids;
    }
}
