package org.mainstay.ticket.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.mainstay.identity.model.Person;
import org.mainstay.ticket.model.Mention;
import org.mainstay.ticket.model.Message;
import org.mainstay.ticket.model.Participant;
import org.mainstay.ticket.model.Ticket;

@ApplicationScoped
class ParticipantRepository {

    /** More tickets than this nobody is drawn into; a guard, not a page. */
    private static final int TICKETS_MAX = 500;

    private static final int AUTHORS_MAX = 100;

    @PersistenceContext(unitName = "support")
    EntityManager entities;

    /** Watchers and contacts that count now, in the order they came. */
    List<Participant> of(Ticket ticket) {
        var organisation = ticket.organisation();
        return entities.createNamedQuery(Participant.OF_TICKET, Participant.class)
                .setParameter("ticket", ticket.id())
                .setParameter("organisation", organisation == null ? -1L : organisation.id())
                .getResultList();
    }

    /** The ids of the tickets somebody is a contact of, the latest first. */
    List<Long> ticketsOfContact(Long person) {
        return entities.createNamedQuery(Participant.TICKETS_OF_CONTACT, Long.class)
                .setParameter("person", person)
                .setMaxResults(TICKETS_MAX)
                .getResultList();
    }

    boolean contact(Ticket ticket, Long person) {
        return !entities.createQuery(
                        "select p.id from Participant p where p.ticket.id = :ticket and"
                                + " p.person.id = :person and p.part ="
                                + " org.mainstay.ticket.model.Participant.Part.CONTACT and"
                                + " p.person.organisation.id = p.ticket.organisation.id",
                        Long.class)
                .setParameter("ticket", ticket.id())
                .setParameter("person", person)
                .getResultList()
                .isEmpty();
    }

    void add(Participant participant) {
        entities.persist(participant);
        touch(participant.ticket());
    }

    void remove(Participant participant) {
        entities.remove(participant);
        touch(participant.ticket());
    }

    /** So that who changes the ticket from what they saw before is told. */
    private void touch(Ticket ticket) {
        entities.lock(ticket, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    /** Everybody who has said something the customer reads. */
    List<Person> publicAuthors(Ticket ticket) {
        return entities.createQuery(
                        "select p from Person p where p.id in (select m.author.id from Message m"
                                + " where m.ticket.id = :ticket and m.kind ="
                                + " org.mainstay.ticket.model.MessageKind.PUBLIC) and p.active ="
                                + " true order by p.id",
                        Person.class)
                .setParameter("ticket", ticket.id())
                .setMaxResults(AUTHORS_MAX)
                .getResultList();
    }

    void add(Mention mention) {
        entities.persist(mention);
    }

    List<Mention> mentions(Collection<Message> messages) {
        var ids = messages.stream().map(Message::id).toList();
        return ids.isEmpty()
                ? List.of()
                : entities.createNamedQuery(Mention.OF_MESSAGES, Mention.class)
                        .setParameter("messages", Set.copyOf(ids))
                        .getResultList();
    }
}
