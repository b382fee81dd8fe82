package org.mainstay.document.rest;

import java.time.Instant;
import org.mainstay.document.service.CommentView;

/**
 * A comment on a document.
 *
 * @param author name
 * @param body Markdown
 * @param bodyHtml the same, sanitised
 * @param hiddenReason null unless it is hidden
 */
public record DocumentCommentPayload(
        Long id,
        String author,
        String body,
        String bodyHtml,
        Instant createdAt,
        String hiddenReason) {

    static DocumentCommentPayload of(CommentView comment) {
        return new DocumentCommentPayload(
                comment.id(),
                comment.author().name(),
                comment.body(),
                comment.html(),
                comment.createdAt(),
                comment.hiddenReason());
    }
}
