package org.mainstay.history.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import org.mainstay.history.model.HistoryEntry;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Paging;

@ApplicationScoped
class HistoryRepository {

    @PersistenceContext(unitName = "support")
    EntityManager entities;

    void add(HistoryEntry entry) {
        entities.persist(entry);
    }

    Page<HistoryView> of(Subject subject, Long id, boolean internal, PageRequest request) {
        return Paging.page(
                entries(subject, id, internal),
                counted(subject, id, internal),
                request,
                HistoryRepository::view);
    }

    List<HistoryView> after(Subject subject, Long id, boolean internal, int seen, int most) {
        return entries(subject, id, internal)
                .setFirstResult(seen)
                .setMaxResults(most)
                .getResultStream()
                .map(HistoryRepository::view)
                .toList();
    }

    int count(Subject subject, Long id, boolean internal) {
        return counted(subject, id, internal).getSingleResult().intValue();
    }

    private TypedQuery<HistoryEntry> entries(Subject subject, Long id, boolean internal) {
        return entities.createNamedQuery(HistoryEntry.OF_SUBJECT, HistoryEntry.class)
                .setParameter("subject", subject)
                .setParameter("subjectId", id)
                .setParameter("internal", internal);
    }

    private TypedQuery<Long> counted(Subject subject, Long id, boolean internal) {
        return entities.createNamedQuery(HistoryEntry.COUNT_OF_SUBJECT, Long.class)
                .setParameter("subject", subject)
                .setParameter("subjectId", id)
                .setParameter("internal", internal);
    }

    Page<HistoryView> latest(Subject subject, Long id, boolean internal, PageRequest request) {
        return Paging.page(
                entities.createNamedQuery(HistoryEntry.LATEST_OF_SUBJECT, HistoryEntry.class)
                        .setParameter("subject", subject)
                        .setParameter("subjectId", id)
                        .setParameter("internal", internal),
                counted(subject, id, internal),
                request,
                HistoryRepository::view);
    }

    List<HistoryView> between(
            Subject subject, Long id, boolean internal, Instant from, Instant to, int most) {
        return entities.createNamedQuery(HistoryEntry.BETWEEN, HistoryEntry.class)
                .setParameter("subject", subject)
                .setParameter("subjectId", id)
                .setParameter("internal", internal)
                .setParameter("from", from)
                .setParameter("to", to)
                .setMaxResults(most)
                .getResultStream()
                .map(HistoryRepository::view)
                .toList();
    }

    List<HistoryMark> after(Instant at, Long id, int most) {
        return entities.createNamedQuery(HistoryEntry.AFTER, Object[].class)
                .setParameter("at", at)
                .setParameter("id", id)
                .setMaxResults(most)
                .getResultStream()
                .map(
                        row ->
                                new HistoryMark(
                                        (Long) row[0],
                                        (Subject) row[1],
                                        (Long) row[2],
                                        (Instant) row[3]))
                .toList();
    }

    private static HistoryView view(HistoryEntry entry) {
        return new HistoryView(
                entry.id(),
                entry.at(),
                entry.recordedAt(),
                entry.actorId(),
                entry.actor(),
                entry.action(),
                entry.field(),
                entry.from(),
                entry.to(),
                entry.internal());
    }
}
