package org.mainstay.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.mainstay.document.model.Document;
import org.mainstay.identity.model.Person;
import org.mainstay.problem.model.Problem;
import org.mainstay.release.model.Release;
import org.mainstay.resource.model.Resource;
import org.mainstay.shared.service.Sequences;
import org.mainstay.sla.model.SlaPolicy;
import org.mainstay.sla.model.WorkingCalendar;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.model.TicketStatus;

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
        return Ticket.number(at, Sequences.next(entities, "ticket_number_seq"));
    }

    String nextProblemNumber(Instant at) {
        return Problem.number(at, Sequences.next(entities, "problem_number_seq"));
    }

    String nextDocumentKey() {
        return Document.key(Sequences.next(entities, "document_key_seq"));
    }

    String nextResourceKey() {
        return Resource.key(Sequences.next(entities, "resource_key_seq"));
    }

    /** The document with the notes of a release. */
    Document noteOf(Release release) {
        return entities.createNamedQuery(Document.OF_RELEASE, Document.class)
                .setParameter("release", release)
                .getSingleResult();
    }

    /**
     * Tickets of a product with a tag in any of the statuses: first those of the demo’s customer,
     * who so sees a whole story, then those not closed.
     */
    List<Ticket> tickets(String product, String tag, Collection<TicketStatus> statuses, int most) {
        return entities.createQuery(
                        "select t from Ticket t where t.product.key = :product and :tag member of"
                                + " t.tags and t.status in :statuses order by case when"
                                + " t.reporter.email = :customer then 0 else 1 end, case when"
                                + " t.closedAt is null then 0 else 1 end, t.createdAt desc",
                        Ticket.class)
                .setParameter("product", product)
                .setParameter("tag", tag)
                .setParameter("statuses", statuses)
                .setParameter("customer", "customer" + Directory.DOMAIN)
                .setMaxResults(most)
                .getResultList();
    }

    List<WorkingCalendar> calendars() {
        return entities.createNamedQuery(WorkingCalendar.ALL, WorkingCalendar.class)
                .getResultList();
    }

    List<SlaPolicy> policies() {
        return entities.createNamedQuery(SlaPolicy.ALL, SlaPolicy.class).getResultList();
    }
}
