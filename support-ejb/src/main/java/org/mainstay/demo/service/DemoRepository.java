package org.mainstay.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.persistence.queries.ValueReadQuery;
import org.eclipse.persistence.sessions.Session;
import org.mainstay.identity.model.Person;
import org.mainstay.sla.model.SlaPolicy;
import org.mainstay.sla.model.WorkingCalendar;

@ApplicationScoped
class DemoRepository {

    @PersistenceContext(unitName = "support")
    EntityManager entities;

    boolean hasPerson(String email) {
        return !entities.createNamedQuery(Person.BY_EMAIL, Person.class)
                .setParameter("email", email)
                .getResultList()
                .isEmpty();
    }

    boolean hasPeople() {
        return entities.createNamedQuery(Person.COUNT, Long.class).getSingleResult() > 0;
    }

    void add(Object entity) {
        entities.persist(entity);
    }

    /** Writes what was added and lets go of it, so that later queries don't go through it all. */
    void letGo() {
        entities.flush();
        entities.clear();
    }

    String nextTicketNumber(Instant at) {
        var session = entities.unwrap(Session.class);
        ValueReadQuery next =
                session.getPlatform().buildSelectQueryForSequenceObject("ticket_number_seq", 1);
        var count = ((Number) session.executeQuery(next)).longValue();
        return "%d-%06d".formatted(at.atZone(ZoneOffset.UTC).getYear(), count);
    }

    List<WorkingCalendar> calendars() {
        return entities.createNamedQuery(WorkingCalendar.ALL, WorkingCalendar.class)
                .getResultList();
    }

    List<SlaPolicy> policies() {
        return entities.createNamedQuery(SlaPolicy.ALL, SlaPolicy.class).getResultList();
    }
}
