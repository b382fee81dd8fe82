package org.mainstay.ticket.model;

/** What somebody of the desk did in the time they spent on a ticket. */
public enum Activity {
    ANALYSIS,
    COMMUNICATION,
    FIX,
    TESTING,
    DOCUMENTATION,
    OTHER
}
