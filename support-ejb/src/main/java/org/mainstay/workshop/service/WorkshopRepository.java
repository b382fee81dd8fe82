package org.mainstay.workshop.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Paging;
import org.mainstay.workshop.model.RegistrationState;
import org.mainstay.workshop.model.Workshop;
import org.mainstay.workshop.model.WorkshopRegistration;

@ApplicationScoped
class WorkshopRepository {

    private static final Set<RegistrationState> TAKING_PART =
            EnumSet.of(RegistrationState.CONFIRMED, RegistrationState.WAITING);

    @PersistenceContext(unitName = "support")
    EntityManager entities;

    void add(Object entity) {
        entities.persist(entity);
    }

    Optional<Workshop> find(String key) {
        return entities.createNamedQuery(Workshop.BY_KEY, Workshop.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    Workshop get(String key) {
        return find(key).orElseThrow(() -> new NotFoundException("workshop", key));
    }

    /** The workshop, locked: seats are given away one after the other. */
    Workshop lock(String key) {
        var workshop = get(key);
        entities.lock(workshop, LockModeType.PESSIMISTIC_WRITE);
        entities.refresh(workshop);
        return workshop;
    }

    /** Those that aren't over, the next first; or the others, the latest first. */
    Page<Workshop> all(boolean past, Instant now, PageRequest request) {
        return Paging.page(
                entities.createNamedQuery(past ? Workshop.PAST : Workshop.AHEAD, Workshop.class)
                        .setParameter("now", now),
                entities.createNamedQuery(
                                past ? Workshop.COUNT_PAST : Workshop.COUNT_AHEAD, Long.class)
                        .setParameter("now", now),
                request,
                workshop -> workshop);
    }

    private <T> TypedQuery<T> of(
            Workshop workshop, String query, Class<T> type, Set<RegistrationState> states) {
        return entities.createNamedQuery(query, type)
                .setParameter("workshop", workshop.id())
                .setParameter("states", states);
    }

    /** Everybody in a state, the first registered first. */
    List<WorkshopRegistration> in(Workshop workshop, RegistrationState state) {
        return of(
                        workshop,
                        WorkshopRegistration.OF_WORKSHOP,
                        WorkshopRegistration.class,
                        EnumSet.of(state))
                .getResultList();
    }

    /** Who has a seat, then who waits for one. */
    Page<WorkshopRegistration> takingPart(Workshop workshop, PageRequest request) {
        return Paging.page(
                of(
                        workshop,
                        WorkshopRegistration.OF_WORKSHOP,
                        WorkshopRegistration.class,
                        TAKING_PART),
                of(workshop, WorkshopRegistration.COUNT_OF_WORKSHOP, Long.class, TAKING_PART),
                request,
                registration -> registration);
    }

    long count(Workshop workshop, RegistrationState state) {
        return of(workshop, WorkshopRegistration.COUNT_OF_WORKSHOP, Long.class, EnumSet.of(state))
                .getSingleResult();
    }

    Optional<WorkshopRegistration> of(Workshop workshop, Long person) {
        return Optional.ofNullable(of(person, List.of(workshop.id())).get(workshop.id()));
    }

    /** Somebody's registrations, by the id of the workshop. */
    Map<Long, WorkshopRegistration> of(Long person, Collection<Long> workshops) {
        if (workshops.isEmpty()) {
            return Map.of();
        }
        return entities.createNamedQuery(WorkshopRegistration.OF_PERSON, WorkshopRegistration.class)
                .setParameter("person", person)
                .setParameter("workshops", workshops)
                .getResultStream()
                .collect(Collectors.toMap(r -> r.workshop().id(), Function.identity()));
    }

    /** How many registrations of each state workshops have, by id. */
    Map<Long, Map<RegistrationState, Long>> counts(Collection<Long> workshops) {
        var counts = new HashMap<Long, Map<RegistrationState, Long>>();
        if (!workshops.isEmpty()) {
            entities.createQuery(
                            "select r.workshop.id, r.state, count(r) from WorkshopRegistration r"
                                    + " where r.workshop.id in :workshops group by r.workshop.id,"
                                    + " r.state",
                            Object[].class)
                    .setParameter("workshops", workshops)
                    .getResultStream()
                    .forEach(
                            row ->
                                    counts.computeIfAbsent(
                                                    (Long) row[0],
                                                    id -> new EnumMap<>(RegistrationState.class))
                                            .put(
                                                    (RegistrationState) row[1],
                                                    ((Number) row[2]).longValue()));
        }
        return counts;
    }
}
