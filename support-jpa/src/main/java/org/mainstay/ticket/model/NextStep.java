package org.mainstay.ticket.model;

/** What happens to a ticket by itself when its time comes and nobody has said anything. */
public enum NextStep {
    /** It waits for the customer, who is reminded. */
    REMIND_CUSTOMER,
    /** The customer was reminded and is still silent: it is closed. */
    CLOSE_UNANSWERED,
    /** It is resolved and the customer neither confirms nor objects: it is closed. */
    CLOSE_UNCONFIRMED,
    /** It waits for a third party: the desk is reminded, again and again. */
    REMIND_DESK;

    /** Whether the step ends the ticket. */
    public boolean closes() {
        return this == CLOSE_UNANSWERED || this == CLOSE_UNCONFIRMED;
    }
}
