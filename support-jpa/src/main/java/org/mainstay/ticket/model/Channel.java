package org.mainstay.ticket.model;

/** The way a message came in. */
public enum Channel {
    WEB,
    REST,
    EMAIL,
    PHONE,
    /** To all tickets of a problem at once. */
    BROADCAST
}
