package org.mainstay.sla.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mainstay.shared.service.Claim;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Paging;
import org.mainstay.sla.model.DueLevel;
import org.mainstay.sla.model.Escalation;
import org.mainstay.sla.model.SlaPolicy;
import org.mainstay.sla.model.TicketClock;
import org.mainstay.sla.model.WorkingCalendar;

@ApplicationScoped
class SlaRepository {

    /** More cycles or escalations than this no ticket has; a guard, not a page. */
    private static final int PER_TICKET_MAX = 500;

    @PersistenceContext(unitName = "support")
    EntityManager entities;

    void add(WorkingCalendar calendar) {
        entities.persist(calendar);
    }

    Optional<WorkingCalendar> findCalendar(String key) {
        return entities.createNamedQuery(WorkingCalendar.CURRENT, WorkingCalendar.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    WorkingCalendar calendar(String key) {
        return findCalendar(key).orElseThrow(() -> new NotFoundException("calendar", key));
    }

    <V> Page<V> calendars(PageRequest request, Function<WorkingCalendar, V> view) {
        return Paging.page(
                entities.createNamedQuery(WorkingCalendar.ALL, WorkingCalendar.class),
                entities.createNamedQuery(WorkingCalendar.COUNT, Long.class),
                request,
                view);
    }

    void add(SlaPolicy policy) {
        entities.persist(policy);
    }

    Optional<SlaPolicy> findPolicy(String key) {
        return entities.createNamedQuery(SlaPolicy.CURRENT, SlaPolicy.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    SlaPolicy policy(String key) {
        return findPolicy(key).orElseThrow(() -> new NotFoundException("sla_policy", key));
    }

    <V> Page<V> policies(PageRequest request, Function<SlaPolicy, V> view) {
        return Paging.page(
                entities.createNamedQuery(SlaPolicy.ALL, SlaPolicy.class),
                entities.createNamedQuery(SlaPolicy.COUNT, Long.class),
                request,
                view);
    }

    long countPolicies() {
        return entities.createNamedQuery(SlaPolicy.COUNT, Long.class).getSingleResult();
    }

    /** The policies in force, in order. */
    List<SlaPolicy> policiesInForce() {
        return entities.createNamedQuery(SlaPolicy.ALL, SlaPolicy.class)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "p.severities")
                .setHint("eclipselink.batch", "p.products")
                .setHint("eclipselink.batch", "p.organisations")
                .setMaxResults(SlaPolicy.POLICIES_MAX)
                .getResultList();
    }

    void add(TicketClock clock) {
        entities.persist(clock);
    }

    /** All cycles of all clocks. */
    List<TicketClock> clocks(Long ticket) {
        return entities.createNamedQuery(TicketClock.OF_TICKET, TicketClock.class)
                .setParameter("ticket", ticket)
                .setMaxResults(PER_TICKET_MAX)
                .getResultList();
    }

    void add(Escalation escalation) {
        entities.persist(escalation);
    }

    List<Escalation> escalations(Long ticket) {
        return entities.createNamedQuery(Escalation.OF_TICKET, Escalation.class)
                .setParameter("ticket", ticket)
                .setMaxResults(PER_TICKET_MAX)
                .getResultList();
    }

    Optional<Escalation> escalation(Long id) {
        return Optional.ofNullable(entities.find(Escalation.class, id));
    }

    /**
     * The ledger row, locked, so that a repeat waits for the first and then sees its result; with
     * the ticket and its people, which would otherwise be asked for one by one.
     */
    Optional<Escalation> lockEscalation(Long id) {
        var found =
                entities.createNamedQuery(Escalation.BY_ID, Escalation.class)
                        .setParameter("id", id)
                        .setHint("eclipselink.left-join-fetch", "e.clock.ticket.reporter")
                        .setHint("eclipselink.left-join-fetch", "e.clock.ticket.assignee")
                        .setHint("eclipselink.left-join-fetch", "e.clock.ticket.team.lead")
                        .getResultStream()
                        .findFirst();
        found.ifPresent(row -> entities.refresh(row, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }

    /**
     * Locks tickets that have due levels or clocks whose due time has passed, and that nobody is
     * changing now. Whoever changes a ticket's clocks has its row locked; so this keeps out of
     * their way, and other nodes keep out of ours.
     */
    List<Long> claimTicketsWithSomethingDue(Instant now, int most) {
        return Claim.ids(
                entities,
                "select id from ticket where id in ((select c.ticket_id from due_level d join"
                        + " ticket_clock c on c.id = d.clock_id where d.due_at <= ? order by"
                        + " d.due_at fetch first "
                        + most
                        + " rows only) union (select ticket_id from ticket_clock where state ="
                        + " 'RUNNING' and live = true and due_at <= ? order by due_at fetch first "
                        + most
                        + " rows only))",
                most,
                now,
                now);
    }

    /** The levels of these tickets that are due, the longest due first. */
    List<DueLevel> dueLevels(List<Long> tickets, Instant now) {
        return entities.createQuery(
                        "select d from DueLevel d join fetch d.clock c join fetch d.level where"
                                + " c.ticket.id in :tickets and d.dueAt <= :now order by d.dueAt,"
                                + " d.id",
                        DueLevel.class)
                .setParameter("tickets", tickets)
                .setParameter("now", now)
                .getResultList();
    }

    /** The running clocks of these tickets whose due time has passed. */
    List<TicketClock> overdueClocks(List<Long> tickets, Instant now) {
        return entities.createQuery(
                        "select c from TicketClock c join fetch c.ticket where c.ticket.id in"
                                + " :tickets and c.live = true and c.state ="
                                + " org.mainstay.sla.model.ClockState.RUNNING and c.dueAt <= :now",
                        TicketClock.class)
                .setParameter("tickets", tickets)
                .setParameter("now", now)
                .getResultList();
    }

    void remove(DueLevel level) {
        level.clock().fired(level);
    }
}
