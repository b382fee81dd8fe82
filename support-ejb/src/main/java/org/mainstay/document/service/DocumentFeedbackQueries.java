package org.mainstay.document.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.mainstay.document.model.Document;
import org.mainstay.document.model.DocumentComment;
import org.mainstay.identity.service.PersonRef;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.ticket.service.MarkdownRenderer;

/** What the readers of documents say of them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DocumentFeedbackQueries {

    @Inject DocumentRepository documents;
    @Inject DocumentFeedbackRepository feedback;
    @Inject MarkdownRenderer markdown;
    @Inject CurrentActor current;

    /**
     * Whether a document helped: its readers, as far as the caller works for the desk, and the
     * caller.
     *
     * @throws NotFoundException if there is none for the caller
     */
    @Requires(Permission.SIGNED_IN)
    public FeedbackView get(@NotNull String key) {
        var document = readable(key);
        var actor = current.actor();
        var counts =
                actor.may(Permission.READ_DIRECTORY)
                        ? feedback.counts(document)
                        : Map.<Boolean, Long>of();
        return new FeedbackView(
                counts.getOrDefault(true, 0L),
                counts.getOrDefault(false, 0L),
                feedback.answer(document, actor.id()).map(AnswerView::of).orElse(null));
    }

    private Document readable(String key) {
        return documents
                .current(key, Reader.of(current.actor()))
                .map(Edition::document)
                .orElseThrow(() -> new NotFoundException("document", key));
    }

    /**
     * What each reader answered, the latest first.
     *
     * @throws NotFoundException if there is no such document
     */
    @Requires(Permission.READ_DIRECTORY)
    public Page<AnswerView> answers(@NotNull String key, @NotNull @Valid PageRequest request) {
        return feedback.answers(readable(key), request);
    }

    /**
     * The comments on a document, the oldest first. Hidden ones are for their authors and the staff
     * alone.
     *
     * @throws NotFoundException if there is none for the caller
     */
    @Requires(Permission.SIGNED_IN)
    public Page<CommentView> comments(@NotNull String key, @NotNull @Valid PageRequest request) {
        var actor = current.actor();
        var all = actor.may(Permission.READ_DIRECTORY);
        return feedback.comments(readable(key), actor.id(), all, request).map(this::view);
    }

    private CommentView view(DocumentComment comment) {
        return new CommentView(
                comment.id(),
                PersonRef.of(comment.author()),
                comment.body(),
                markdown.render(comment.body()),
                comment.createdAt(),
                comment.hiddenReason());
    }
}
