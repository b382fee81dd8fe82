package org.mainstay.ticket.service;

import org.mainstay.ticket.model.LinkRelation;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.model.TicketLink;
import org.mainstay.ticket.model.TicketStatus;

/**
 * A link as one of its tickets sees it.
 *
 * @param number of the other ticket, as are subject and status
 */
public record LinkView(
        Long id, LinkRelation relation, String number, String subject, TicketStatus status) {

    static LinkView of(TicketLink link, Ticket seenFrom) {
        var other = link.other(seenFrom);
        return new LinkView(
                link.id(),
                link.relation(seenFrom),
                other.number(),
                other.subject(),
                other.status());
    }

    /** Whether the other ticket should be done before this one is resolved, and is not. */
    public boolean hinders() {
        return relation.hinders() && !status.done();
    }
}
