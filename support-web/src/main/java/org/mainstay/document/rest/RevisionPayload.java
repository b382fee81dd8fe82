package org.mainstay.document.rest;

import java.time.Instant;
import org.mainstay.document.service.RevisionView;

/**
 * A revision of a document.
 *
 * @param author name
 * @param why null if the author didn't say
 * @param published whether it is what people read
 */
public record RevisionPayload(
        int revision,
        String title,
        String author,
        String why,
        boolean published,
        Instant createdAt) {

    static RevisionPayload of(RevisionView revision) {
        return new RevisionPayload(
                revision.number(),
                revision.title(),
                revision.author().name(),
                revision.why(),
                revision.published(),
                revision.createdAt());
    }
}
