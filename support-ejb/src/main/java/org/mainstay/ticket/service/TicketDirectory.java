package org.mainstay.ticket.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mainstay.ticket.model.Ticket;

/** Tickets as entities, for other features' services; they have checked the permission. */
@ApplicationScoped
public class TicketDirectory {

    @Inject TicketRepository tickets;

    /** The ticket of a number. */
    public Optional<Ticket> find(String number) {
        return tickets.find(number);
    }

    /** Those of the numbers that there are. */
    public List<Ticket> find(Collection<String> numbers) {
        return numbers.isEmpty() ? List.of() : tickets.find(numbers);
    }

    /** The ticket, locked, so that what is decided on it can't be overtaken. */
    public Ticket lock(Long id) {
        return tickets.lock(id);
    }
}
