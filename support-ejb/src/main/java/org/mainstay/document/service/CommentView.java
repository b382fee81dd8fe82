package org.mainstay.document.service;

import java.time.Instant;
import org.mainstay.identity.service.PersonRef;

/**
 * What a reader says of a document.
 *
 * @param body Markdown
 * @param html the same, sanitised
 * @param hiddenReason null unless it is hidden; then only its author and the staff see it
 */
public record CommentView(
        Long id,
        PersonRef author,
        String body,
        String html,
        Instant createdAt,
        String hiddenReason) {}
