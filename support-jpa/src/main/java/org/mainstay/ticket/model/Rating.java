package org.mainstay.ticket.model;

/** What a customer thought of the help with a ticket. */
public enum Rating {
    GOOD,
    BAD
}
