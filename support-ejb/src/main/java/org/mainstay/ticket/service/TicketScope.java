package org.mainstay.ticket.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Permission;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.model.TicketStatus;

import java.util.Set;

/**
 * Which tickets the caller may see, and what of them: the one place that decides it. What one may
 * not see does not exist.
 */
@ApplicationScoped
public class TicketScope {

    @Inject CurrentActor current;
    @Inject TicketRepository tickets;

    /**
     * A ticket the caller may see.
     *
     * @throws NotFoundException if there is none of that number for the caller
     */
    public Ticket get(String number) {
        return tickets.find(number)
                .filter(this::sees)
                .orElseThrow(() -> new NotFoundException("ticket", number));
    }

    boolean sees(Ticket ticket) {
        return seesAll() || current.actor().is(ticket.reporter().id()) || ofOrganisation(ticket);
    }

    private boolean ofOrganisation(Ticket ticket) {
        var organisation = current.actor().organisation();
        return organisation != null
                && ticket.organisation() != null
                && organisation.equals(ticket.organisation().id());
    }

    /** Whether the caller sees everybody's tickets, and of each also the internal side. */
    public boolean seesAll() {
        return current.actor().may(Permission.READ_ALL_TICKETS);
    }

    boolean works() {
        return current.actor().may(Permission.WORK_TICKETS);
    }

    /**
     * Whether the caller takes part in the conversation, as staff or as the one who reported it.
     */
    boolean takesPart(Ticket ticket) {
        return current.actor().may(Permission.TAKE_PART)
                && (works() || current.actor().is(ticket.reporter().id()));
    }

    /** The statuses the caller can choose now. */
    Set<TicketStatus> transitions(Ticket ticket) {
        if (works()) {
            return ticket.status().next();
        }
        return takesPart(ticket) ? ticket.status().nextForCustomer() : Set.of();
    }
}
