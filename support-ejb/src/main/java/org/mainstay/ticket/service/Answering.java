package org.mainstay.ticket.service;

/** What a public message of somebody does to a ticket. */
public enum Answering {
    /** It belongs to the conversation. */
    CONTINUES,
    /** The ticket is done; it opens again. */
    REOPENS,
    /** The ticket was done too long ago; the message begins another one that follows it. */
    FOLLOWS_UP,
    /** Nothing: it is refused. */
    REFUSED
}
