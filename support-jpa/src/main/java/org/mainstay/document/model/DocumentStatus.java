package org.mainstay.document.model;

/** Where the work on a document stands. */
public enum DocumentStatus {
    /** Being written. */
    DRAFT,
    /** Others look whether it is right. */
    IN_REVIEW,
    /** Its latest revision is what people read. */
    PUBLISHED,
    /** Published, and the day has come to look whether it still is right. */
    DUE_FOR_REVIEW,
    /** Not to be read any more. */
    ARCHIVED
}
