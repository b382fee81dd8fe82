package org.mainstay.ticket.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.mainstay.shared.service.BusinessException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.ticket.service.ChangeTickets.Seen;

/**
 * Changes many tickets alike. Each is a transaction of its own, with all that a change of one
 * ticket checks; so what one refuses leaves the others alone, and a crash half-way leaves no ticket
 * half changed.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TicketBulkService {

    @Inject TicketQueries queries;
    @Inject TicketService tickets;

    /**
     * Makes the change where it can be made. What is as wanted already counts as done, so the same
     * command may come twice.
     *
     * @return what became of each ticket, in the order of the command
     */
    @Requires(Permission.WORK_TICKETS)
    public List<BulkOutcome> change(@NotNull @Valid ChangeTickets command) {
        return command.tickets().stream()
                .distinct()
                .map(seen -> change(seen, command.change()))
                .toList();
    }

    private BulkOutcome change(Seen seen, BulkChange change) {
        try {
            var ticket = queries.get(seen.number());
            if (!change.doneOn(ticket)) {
                change.make(tickets, ticket, seen.version());
            }
            return new BulkOutcome(seen.number(), null, List.of());
        } catch (BusinessException e) {
            return new BulkOutcome(seen.number(), e.code(), e.params());
        }
    }
}
