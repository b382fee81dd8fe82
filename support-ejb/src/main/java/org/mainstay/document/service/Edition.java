package org.mainstay.document.service;

import org.mainstay.document.model.Document;
import org.mainstay.document.model.DocumentRevision;

/** A document as it is in one of its revisions. */
record Edition(Document document, DocumentRevision revision) {

    static Edition of(DocumentRevision revision) {
        return new Edition(revision.document(), revision);
    }

    /** Whether this is what people read. */
    boolean published() {
        return document.published() != null && document.published() == revision.number();
    }
}
