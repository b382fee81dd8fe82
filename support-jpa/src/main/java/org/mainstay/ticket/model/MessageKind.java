package org.mainstay.ticket.model;

/** Who may read a message. */
public enum MessageKind {
    /** The customer and the desk. */
    PUBLIC,
    /** The desk only. */
    INTERNAL
}
