package org.mainstay.document.model;

/** What a reviewer thinks of a revision. */
public enum ReviewDecision {
    APPROVE,
    REJECT
}
