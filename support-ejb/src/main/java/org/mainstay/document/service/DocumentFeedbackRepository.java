package org.mainstay.document.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mainstay.document.model.Document;
import org.mainstay.document.model.DocumentAnswer;
import org.mainstay.document.model.DocumentComment;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Paging;

@ApplicationScoped
class DocumentFeedbackRepository {

    private static final String DOCUMENT = "document";

    @PersistenceContext(unitName = "support")
    EntityManager entities;

    void add(Object entity) {
        entities.persist(entity);
        // Its id is the answer to whoever sent it.
        entities.flush();
    }

    Optional<DocumentAnswer> answer(Document document, Long person) {
        return entities.createNamedQuery(DocumentAnswer.OF_PERSON, DocumentAnswer.class)
                .setParameter(DOCUMENT, document)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }

    /** How many said that it solved it, and how many that it didn't. */
    Map<Boolean, Long> counts(Document document) {
        var counts = new HashMap<Boolean, Long>();
        for (var row :
                entities.createNamedQuery(DocumentAnswer.COUNTS, Object[].class)
                        .setParameter(DOCUMENT, document)
                        .getResultList()) {
            counts.put((Boolean) row[0], ((Number) row[1]).longValue());
        }
        return counts;
    }

    /** The latest first. */
    Page<AnswerView> answers(Document document, PageRequest request) {
        return Paging.page(
                entities.createNamedQuery(DocumentAnswer.OF_DOCUMENT, DocumentAnswer.class)
                        .setParameter(DOCUMENT, document),
                entities.createNamedQuery(DocumentAnswer.COUNT, Long.class)
                        .setParameter(DOCUMENT, document),
                request,
                AnswerView::of);
    }

    /**
     * The oldest first; of hidden ones only the reader's own.
     *
     * @param all whether to include all that are hidden
     */
    Page<DocumentComment> comments(
            Document document, Long reader, boolean all, PageRequest request) {
        return Paging.page(
                entities.createNamedQuery(DocumentComment.OF_DOCUMENT, DocumentComment.class)
                        .setParameter(DOCUMENT, document)
                        .setParameter("reader", reader)
                        .setParameter("all", all),
                entities.createNamedQuery(DocumentComment.COUNT, Long.class)
                        .setParameter(DOCUMENT, document)
                        .setParameter("reader", reader)
                        .setParameter("all", all),
                request,
                comment -> comment);
    }

    Optional<DocumentComment> comment(Document document, Long id) {
        return Optional.ofNullable(entities.find(DocumentComment.class, id))
                .filter(comment -> comment.document().equals(document));
    }
}
