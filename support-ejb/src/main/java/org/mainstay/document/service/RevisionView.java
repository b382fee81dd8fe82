package org.mainstay.document.service;

import java.time.Instant;
import org.mainstay.document.model.DocumentRevision;
import org.mainstay.identity.service.PersonRef;

/**
 * A revision of a document as a row of a list.
 *
 * @param why null if its author didn't say
 * @param published whether it is what people read
 */
public record RevisionView(
        int number,
        String title,
        PersonRef author,
        String why,
        Instant createdAt,
        boolean published) {

    static RevisionView of(DocumentRevision revision) {
        return new RevisionView(
                revision.number(),
                revision.content().title(),
                PersonRef.of(revision.author()),
                revision.why(),
                revision.createdAt(),
                Edition.of(revision).published());
    }
}
