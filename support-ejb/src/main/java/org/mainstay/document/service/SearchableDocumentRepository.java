package org.mainstay.document.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.mainstay.document.model.Audience;
import org.mainstay.document.model.Document;
import org.mainstay.document.model.DocumentRevision;
import org.mainstay.document.model.DocumentStatus;
import org.mainstay.product.model.VersionRange;
import org.mainstay.shared.model.Language;

/** Reads of many documents, in one statement, what they are found by. */
@ApplicationScoped
class SearchableDocumentRepository {

    @PersistenceContext(unitName = "support")
    EntityManager entities;

    /**
     * What people read of a document; of one that isn't published, what its writers read.
     *
     * @param product key; null for none, as its name
     * @param appliesTo null for all versions
     * @param organisation id of the only one that may read it; null unless the audience is one
     */
    record Row(
            Long id,
            String key,
            String title,
            String body,
            Language language,
            String product,
            String productName,
            VersionRange appliesTo,
            boolean published,
            DocumentStatus status,
            Audience audience,
            Long organisation,
            Instant updatedAt) {

        static Row of(Object[] column) {
            return new Row(
                    (Long) column[0],
                    (String) column[1],
                    (String) column[2],
                    (String) column[3],
                    (Language) column[4],
                    (String) column[5],
                    (String) column[6],
                    (VersionRange) column[7],
                    column[8] != null,
                    (DocumentStatus) column[9],
                    (Audience) column[10],
                    (Long) column[11],
                    (Instant) column[12]);
        }
    }

    List<Row> rows(Collection<Long> ids) {
        return entities.createNamedQuery(DocumentRevision.SEARCHABLE, Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(Row::of)
                .toList();
    }

    List<Long> idsAfter(Long id, int most) {
        return entities.createNamedQuery(Document.IDS_AFTER, Long.class)
                .setParameter("id", id)
                .setMaxResults(most)
                .getResultList();
    }

    long count() {
        return entities.createNamedQuery(Document.COUNT, Long.class).getSingleResult();
    }
}
