package org.mainstay.ticket.model;

import java.util.EnumSet;
import java.util.Set;

/** Where a ticket stands in its life. */
public enum TicketStatus {
    /** Reported, not answered yet. */
    NEW,
    /** Being worked on. */
    OPEN,
    /** The customer has to do something; says what in its reason. */
    WAITING_CUSTOMER,
    /** Somebody else has to do something; says who and what in its reason. */
    WAITING_THIRD_PARTY,
    /** Solved from the desk's point of view; the customer may reopen or confirm. */
    RESOLVED,
    /** Done; the customer agrees, or has not been heard of. It may be reopened for a while. */
    CLOSED;

    /** The statuses that can follow this one by decision of the desk. */
    public Set<TicketStatus> next() {
        return switch (this) {
            case NEW, OPEN, WAITING_CUSTOMER, WAITING_THIRD_PARTY -> openEnds(this);
            case RESOLVED -> EnumSet.of(OPEN, CLOSED);
            case CLOSED -> EnumSet.of(OPEN);
        };
    }

    private static Set<TicketStatus> openEnds(TicketStatus from) {
        var next = EnumSet.of(OPEN, WAITING_CUSTOMER, WAITING_THIRD_PARTY, RESOLVED);
        next.remove(from);
        return next;
    }

    /** The statuses the customer who reported the ticket can choose. */
    public Set<TicketStatus> nextForCustomer() {
        return done() ? next() : EnumSet.noneOf(TicketStatus.class);
    }

    /** Whether the ticket waits for somebody outside the desk, which needs a reason. */
    public boolean waiting() {
        return this == WAITING_CUSTOMER || this == WAITING_THIRD_PARTY;
    }

    /** Whether the desk is through with the ticket. */
    public boolean done() {
        return this == RESOLVED || this == CLOSED;
    }
}
