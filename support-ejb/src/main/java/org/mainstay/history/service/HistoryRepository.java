package org.mainstay.history.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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
                entities.createNamedQuery(HistoryEntry.OF_SUBJECT, HistoryEntry.class)
                        .setParameter("subject", subject)
                        .setParameter("subjectId", id)
                        .setParameter("internal", internal),
                entities.createNamedQuery(HistoryEntry.COUNT_OF_SUBJECT, Long.class)
                        .setParameter("subject", subject)
                        .setParameter("subjectId", id)
                        .setParameter("internal", internal),
                request,
                HistoryRepository::view);
    }

    Page<HistoryView> latest(Subject subject, Long id, PageRequest request) {
        return Paging.page(
                entities.createNamedQuery(HistoryEntry.LATEST_OF_SUBJECT, HistoryEntry.class)
                        .setParameter("subject", subject)
                        .setParameter("subjectId", id),
                entities.createNamedQuery(HistoryEntry.COUNT_OF_SUBJECT, Long.class)
                        .setParameter("subject", subject)
                        .setParameter("subjectId", id)
                        .setParameter("internal", true),
                request,
                HistoryRepository::view);
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
