package org.mainstay.problem.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import org.mainstay.shared.service.BusinessException;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.ticket.service.BulkOutcome;

/** Joins many tickets to a problem, each in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ProblemBulkService {

    @Inject ProblemQueries queries;
    @Inject ProblemService problems;

    /**
     * Joins those that can be joined.
     *
     * @return what became of each ticket
     * @throws NotFoundException if there is no problem of that number
     */
    @Requires(Permission.WORK_TICKETS)
    public List<BulkOutcome> join(@NotNull @Valid JoinTickets command) {
        var problem = queries.get(command.number()).summary().number();
        return command.tickets().stream().map(ticket -> join(problem, ticket)).toList();
    }

    private BulkOutcome join(String problem, String ticket) {
        try {
            problems.join(new JoinTickets(problem, Set.of(ticket)));
            return new BulkOutcome(ticket, null, List.of());
        } catch (BusinessException e) {
            return new BulkOutcome(ticket, e.code(), e.params());
        }
    }
}
