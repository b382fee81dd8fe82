package org.mainstay.problem.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mainstay.problem.model.Broadcast;
import org.mainstay.problem.model.BroadcastDelivery;
import org.mainstay.problem.model.BroadcastDelivery.State;
import org.mainstay.problem.model.Problem;
import org.mainstay.problem.service.ProblemSummary.TicketCount;
import org.mainstay.shared.model.Language;
import org.mainstay.shared.service.Claim;
import org.mainstay.shared.service.Conditions;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Paging;
import org.mainstay.shared.service.Sequences;
import org.mainstay.ticket.model.Message;
import org.mainstay.ticket.model.Ticket;

@ApplicationScoped
class ProblemRepository {

    private static final String PROBLEM = "problem";
    private static final String BROADCAST = "broadcast";
    private static final String OPEN =
            "t.status not in (org.mainstay.ticket.model.TicketStatus.RESOLVED,"
                    + " org.mainstay.ticket.model.TicketStatus.CLOSED)";
    private static final Map<String, String> ORDERS =
            Map.of(
                    "number", "p.number",
                    "title", "p.title",
                    "createdAt", "p.createdAt",
                    "updatedAt", "p.updatedAt");

    @PersistenceContext(unitName = "support")
    EntityManager entities;

    /** The next human-friendly number: the year and a count, such as {@code P-2026-0001}. */
    String nextNumber(Instant now) {
        return Problem.number(now, Sequences.next(entities, "problem_number_seq"));
    }

    void add(Object entity) {
        entities.persist(entity);
    }

    Problem get(String number) {
        return entities.createNamedQuery(Problem.BY_NUMBER, Problem.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException(PROBLEM, number));
    }

    /**
     * The problem, locked: who belongs to it and what is told to them stays as it is.
     *
     * <p>By a change that changes nothing: {@code for update} would on PostgreSQL also lock out
     * everybody who changes one of its tickets, and whoever sends a broadcast waits for those.
     */
    Problem lock(String number) {
        var problem = get(number);
        entities.createNativeQuery("update problem set version = version where id = ?")
                .setParameter(1, problem.id())
                .executeUpdate();
        entities.refresh(problem);
        return problem;
    }

    /** What a ticket belongs to. */
    Optional<Problem> ofTicket(String ticket) {
        return entities.createNamedQuery(Problem.OF_TICKET, Problem.class)
                .setParameter("ticket", ticket)
                .getResultStream()
                .findFirst();
    }

    String number(Long problem) {
        return entities.find(Problem.class, problem).number();
    }

    Page<Problem> search(ProblemFilter filter, PageRequest request) {
        var conditions =
                new Conditions()
                        .among("p.status", "statuses", filter.statuses())
                        .among("product.key", "products", filter.products())
                        .containing(filter.text(), "p.title", "p.symptom", "p.number");
        if (filter.ticket() != null) {
            conditions.and(
                    "exists (select t from Ticket t where t.problem = p.id and t.number ="
                            + " :ticket)",
                    "ticket",
                    filter.ticket());
        }
        var where = conditions.where();
        var found =
                entities.createQuery(
                        "select p from Problem p join fetch p.product product"
                                + where
                                + Paging.order(request.sort(), "-updatedAt", ORDERS, "p.id"),
                        Problem.class);
        var count =
                entities.createQuery(
                        "select count(p) from Problem p join p.product product" + where,
                        Long.class);
        return Paging.page(
                conditions.fill(found), conditions.fill(count), request, problem -> problem);
    }

    /** How many tickets belong to each of the problems, by the problem's id. */
    Map<Long, TicketCount> counts(Collection<Problem> problems) {
        if (problems.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "select t.problem, count(t), sum(case when "
                                + OPEN
                                + " then 1 else 0 end) from Ticket t where t.problem in :problems"
                                + " group by t.problem",
                        Object[].class)
                .setParameter("problems", problems.stream().map(Problem::id).toList())
                .getResultStream()
                .collect(
                        Collectors.toMap(
                                row -> (Long) row[0],
                                row -> new TicketCount(number(row[1]), number(row[2]))));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    /** Tickets of a problem, the open ones first. */
    Page<Long> tickets(Problem problem, PageRequest request) {
        return Paging.page(
                ticketQuery(
                        "select t.id from Ticket t where t.problem = :problem order by case when "
                                + OPEN
                                + " then 0 else 1 end, t.id desc",
                        problem),
                ticketQuery("select count(t) from Ticket t where t.problem = :problem", problem),
                request,
                id -> id);
    }

    /** Ids of the tickets whose customers are to be told something. */
    List<Long> openTickets(Problem problem) {
        return ticketQuery(
                        "select t.id from Ticket t where t.problem = :problem and "
                                + OPEN
                                + " order by t.id",
                        problem)
                .getResultList();
    }

    private TypedQuery<Long> ticketQuery(String query, Problem problem) {
        return entities.createQuery(query, Long.class).setParameter(PROBLEM, problem.id());
    }

    /** Those who reported open tickets of the problem, by the language they read. */
    Map<Language, Readers> readers(Problem problem) {
        var readers = new EnumMap<Language, Readers>(Language.class);
        for (var language : Language.values()) {
            readers.put(language, Readers.NOBODY);
        }
        entities.createQuery(
                        "select r.locale, count(distinct r.id), count(t) from Ticket t join"
                                + " t.reporter r where t.problem = :problem and "
                                + OPEN
                                + " group by r.locale",
                        Object[].class)
                .setParameter(PROBLEM, problem.id())
                .getResultStream()
                .forEach(
                        row ->
                                readers.merge(
                                        Language.of(Locale.forLanguageTag((String) row[0])),
                                        new Readers(number(row[1]), number(row[2])),
                                        Readers::and));
        return readers;
    }

    Ticket ticketReference(Long id) {
        return entities.getReference(Ticket.class, id);
    }

    Message messageReference(Long id) {
        return entities.getReference(Message.class, id);
    }

    Page<Broadcast> broadcasts(Problem problem, PageRequest request) {
        return Paging.page(
                entities.createNamedQuery(Broadcast.OF_PROBLEM, Broadcast.class)
                        .setParameter(PROBLEM, problem.id()),
                entities.createNamedQuery(Broadcast.COUNT_OF_PROBLEM, Long.class)
                        .setParameter(PROBLEM, problem.id()),
                request,
                broadcast -> broadcast);
    }

    Broadcast broadcast(Problem problem, Long id) {
        return Optional.ofNullable(entities.find(Broadcast.class, id))
                .filter(found -> found.problem().equals(problem))
                .orElseThrow(() -> new NotFoundException(BROADCAST, id));
    }

    /** How many tickets of each broadcast something became of, by the broadcast's id. */
    Map<Long, Map<State, Long>> states(Collection<Broadcast> broadcasts) {
        var states = new HashMap<Long, Map<State, Long>>();
        for (var broadcast : broadcasts) {
            var counts = new EnumMap<State, Long>(State.class);
            for (var state : State.values()) {
                counts.put(state, 0L);
            }
            states.put(broadcast.id(), counts);
        }
        if (!states.isEmpty()) {
            entities.createNamedQuery(BroadcastDelivery.COUNT_BY_STATE, Object[].class)
                    .setParameter("broadcasts", states.keySet())
                    .getResultStream()
                    .forEach(row -> states.get((Long) row[0]).put((State) row[1], number(row[2])));
        }
        return states;
    }

    Page<BroadcastDelivery> deliveries(Broadcast broadcast, PageRequest request) {
        return Paging.page(
                entities.createNamedQuery(BroadcastDelivery.OF_BROADCAST, BroadcastDelivery.class)
                        .setParameter(BROADCAST, broadcast.id())
                        .setHint("eclipselink.left-join-fetch", "d.ticket.reporter")
                        .setHint("eclipselink.left-join-fetch", "d.ticket.organisation"),
                entities.createNamedQuery(BroadcastDelivery.COUNT_OF_BROADCAST, Long.class)
                        .setParameter(BROADCAST, broadcast.id()),
                request,
                delivery -> delivery);
    }

    /** Those of the broadcast in a state, locked. */
    List<BroadcastDelivery> lockDeliveries(Broadcast broadcast, State state) {
        return entities.createNamedQuery(BroadcastDelivery.UNFINISHED, BroadcastDelivery.class)
                .setParameter(BROADCAST, broadcast.id())
                .setParameter("state", state)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Ids of what is to be sent now; other nodes may see the same. */
    List<Long> dueDeliveries(Instant now, int most) {
        return entities.createNamedQuery(BroadcastDelivery.DUE, Long.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** Takes what still waits, unless another node has it. */
    Optional<BroadcastDelivery> claimDelivery(Long id) {
        return Claim.ids(
                        entities,
                        "select id from broadcast_delivery where state = 'WAITING' and id = " + id,
                        1)
                .stream()
                .findFirst()
                .map(claimed -> entities.find(BroadcastDelivery.class, claimed));
    }

    Optional<BroadcastDelivery> lockDelivery(Long id) {
        return Optional.ofNullable(
                entities.find(BroadcastDelivery.class, id, LockModeType.PESSIMISTIC_WRITE));
    }
}
