package org.mainstay.ticket.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.model.TimeEntry;
import org.mainstay.ticket.model.WorkTimer;

@ApplicationScoped
class TimeRepository {

    @PersistenceContext(unitName = "support")
    EntityManager entities;

    void add(TimeEntry entry) {
        entities.persist(entry);
    }

    void remove(TimeEntry entry) {
        entities.remove(entry);
    }

    long count(Ticket ticket) {
        return entities.createNamedQuery(TimeEntry.COUNT_OF_TICKET, Long.class)
                .setParameter("ticket", ticket.id())
                .getSingleResult();
    }

    /** The latest day first. */
    List<TimeEntry> of(Collection<Long> tickets) {
        return entities.createNamedQuery(TimeEntry.OF_TICKETS, TimeEntry.class)
                .setParameter("tickets", tickets)
                .setMaxResults(TimeEntry.PER_TICKET_MAX)
                .getResultList();
    }

    /**
     * @param tickets ids of those it may be on
     */
    TimeEntry get(Collection<Long> tickets, Long id) {
        return Optional.ofNullable(entities.find(TimeEntry.class, id))
                .filter(found -> tickets.contains(found.ticket().id()))
                .orElseThrow(() -> new NotFoundException("time_entry", id));
    }

    /** Time spent by number of the ticket; tickets without any are left out. */
    Map<String, Duration> sums(Collection<String> numbers) {
        return entities.createNamedQuery(TimeEntry.SUMS, Object[].class)
                .setParameter("numbers", numbers)
                .getResultStream()
                .collect(
                        Collectors.toMap(
                                row -> (String) row[0],
                                row -> Duration.ofMinutes(((Number) row[1]).longValue())));
    }

    void add(WorkTimer timer) {
        entities.persist(timer);
    }

    /** Without what is not written yet another timer of the same person could not be added. */
    void remove(WorkTimer timer) {
        entities.remove(timer);
        entities.flush();
    }

    Optional<WorkTimer> timer(Long person) {
        return entities.createNamedQuery(WorkTimer.OF_PERSON, WorkTimer.class)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }

    /** The same, locked: who stops it at the same moment finds none. */
    Optional<WorkTimer> lockTimer(Long person) {
        return entities.createNamedQuery(WorkTimer.TO_LOCK, WorkTimer.class)
                .setParameter("person", person)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }
}
