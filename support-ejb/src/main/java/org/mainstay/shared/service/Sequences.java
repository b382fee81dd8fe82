package org.mainstay.shared.service;

import jakarta.persistence.EntityManager;
import org.eclipse.persistence.queries.ValueReadQuery;
import org.eclipse.persistence.sessions.Session;

/** Counts by the sequences of the database, which JPQL can't ask for. For repositories. */
public final class Sequences {

    private Sequences() {}

    /** The next number of a sequence; each is given once, some may be left out. */
    public static long next(EntityManager entities, String sequence) {
        var session = entities.unwrap(Session.class);
        ValueReadQuery next = session.getPlatform().buildSelectQueryForSequenceObject(sequence, 1);
        return ((Number) session.executeQuery(next)).longValue();
    }
}
