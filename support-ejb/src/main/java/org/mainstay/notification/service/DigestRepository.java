package org.mainstay.notification.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mainstay.identity.model.Person;
import org.mainstay.notification.model.DigestEntry;
import org.mainstay.shared.service.Claim;

@ApplicationScoped
class DigestRepository {

    @PersistenceContext(unitName = "support")
    EntityManager entities;

    void add(DigestEntry entry) {
        entities.persist(entry);
    }

    /** Takes somebody who is to be told something by now, if no other node has them already. */
    Optional<Person> claimPerson(Instant now) {
        return Claim.ids(
                        entities,
                        "select id from person where id in (select person_id from digest_entry"
                                + " where due_at <= ?)",
                        1,
                        now)
                .stream()
                .findFirst()
                .map(id -> entities.find(Person.class, id));
    }

    List<DigestEntry> due(Person person, Instant now, int most) {
        return entities.createNamedQuery(DigestEntry.DUE, DigestEntry.class)
                .setParameter("person", person)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    void remove(DigestEntry entry) {
        entities.remove(entry);
    }
}
