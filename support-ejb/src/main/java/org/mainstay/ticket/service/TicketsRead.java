package org.mainstay.ticket.service;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mainstay.ticket.model.Ticket;

/**
 * The tickets that a request has read: a page asks a dozen things about one ticket, each of which
 * begins with it. Whoever may change it reads anew.
 */
@RequestScoped
class TicketsRead {

    private final Map<String, Ticket> found = new HashMap<>();

    Optional<Ticket> ticket(String number, TicketRepository tickets) {
        if (tickets.inTransaction()) {
            found.clear();
            return tickets.find(number);
        }
        return Optional.ofNullable(
                found.computeIfAbsent(number, wanted -> tickets.find(wanted).orElse(null)));
    }
}
