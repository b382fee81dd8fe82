package org.mainstay.ticket.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.mainstay.ticket.service.TicketQueries;

/** How much somebody has to do, for pages about people. */
@Named
@RequestScoped
public class TicketLoad {

    @Inject TicketQueries tickets;

    /** Number of tickets assigned to the person that are not closed. */
    public long of(Long person) {
        return tickets.countNotClosed(person);
    }
}
