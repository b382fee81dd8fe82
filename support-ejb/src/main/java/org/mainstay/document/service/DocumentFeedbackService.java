package org.mainstay.document.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.document.model.Document;
import org.mainstay.document.model.DocumentAnswer;
import org.mainstay.document.model.DocumentComment;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.identity.service.PersonDirectory;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;

/** Takes what readers say of documents. */
@Stateless
public class DocumentFeedbackService {

    private static final Logger LOG = Logger.getLogger(DocumentFeedbackService.class.getName());

    @Inject DocumentRepository documents;
    @Inject DocumentFeedbackRepository feedback;
    @Inject PersonDirectory people;
    @Inject History history;
    @Inject CurrentActor current;
    @Inject Clock clock;

    /**
     * Says whether a document solved it for the caller; counts once, the last time.
     *
     * @throws NotFoundException if there is none that the caller may read
     */
    @Requires(Permission.TAKE_PART)
    public void answer(@NotNull @Valid AnswerDocument command) {
        // Locked, so that two clicks are one answer.
        var document = readable(command.key());
        var me = current.actor().id();
        var given = feedback.answer(document, me);
        var before = given.map(DocumentAnswer::solved).orElse(null);
        var answer = given.orElseGet(() -> new DocumentAnswer(document, people.get(me)));
        var remark = command.remark();
        answer.say(
                command.solved(),
                remark == null || remark.isBlank() ? null : remark.strip(),
                clock.instant());
        if (given.isEmpty()) {
            feedback.add(answer);
        }
        history.changed(Subject.DOCUMENT, document.id(), "solved", before, command.solved(), true);
    }

    /**
     * Says something of a document to its readers.
     *
     * @return the comment's id
     * @throws NotFoundException if there is none that the caller may read
     */
    @Requires(Permission.TAKE_PART)
    public Long comment(@NotNull @Valid CommentDocument command) {
        var document = readable(command.key());
        var author = people.get(current.actor().id());
        var comment =
                new DocumentComment(document, author, command.body().strip(), clock.instant());
        feedback.add(comment);
        history.record(Subject.DOCUMENT, document.id(), Action.REPLIED, null, true);
        return comment.id();
    }

    private Document readable(String key) {
        documents
                .current(key, Reader.of(current.actor()))
                .orElseThrow(() -> new NotFoundException("document", key));
        return documents.lock(key);
    }

    /**
     * Takes a comment out of the readers' sight.
     *
     * @throws NotFoundException if there is none
     */
    @Requires(Permission.MODERATE)
    public void hide(@NotNull @Valid HideComment command) {
        var document = readable(command.key());
        var comment =
                feedback.comment(document, command.id())
                        .orElseThrow(() -> new NotFoundException("comment", command.id()));
        comment.hide(command.reason().strip());
        history.changed(
                Subject.DOCUMENT,
                document.id(),
                "hiddenComment",
                comment.author().displayName(),
                comment.hiddenReason(),
                true);
        LOG.log(
                Level.INFO,
                "Comment {0} on {1} hidden by {2}",
                new Object[] {comment.id(), document, current.actor().id()});
    }
}
