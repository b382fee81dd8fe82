package org.mainstay.document.rest;

import org.mainstay.document.model.DocumentKind;
import org.mainstay.document.service.TicketDocument;

/**
 * A document that helps with a ticket.
 *
 * @param document key
 * @param appliesTo range of versions; null for all
 * @param linked whether somebody found that it helps, rather than that the version is in range
 * @param published whether others than the staff can read it
 */
public record TicketDocumentPayload(
        String document,
        String title,
        DocumentKind kind,
        String language,
        String appliesTo,
        boolean linked,
        boolean published) {

    static TicketDocumentPayload of(TicketDocument document) {
        return new TicketDocumentPayload(
                document.key(),
                document.title(),
                document.kind(),
                document.language().tag(),
                document.appliesTo(),
                document.linked(),
                document.published());
    }
}
