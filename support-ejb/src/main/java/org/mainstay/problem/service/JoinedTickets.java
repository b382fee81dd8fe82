package org.mainstay.problem.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.problem.model.Problem;
import org.mainstay.problem.model.ProblemStatus;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.service.TicketChanged;
import org.mainstay.ticket.service.TicketDirectory;
import org.mainstay.ticket.service.TicketMerged;

/**
 * Which tickets belong to a problem. The history of both remembers it, for the desk only. The
 * problem is locked by the caller, the tickets are here, in the order of their ids.
 */
@ApplicationScoped
class JoinedTickets {

    private static final String TICKETS = "tickets";

    @Inject ProblemRepository problems;
    @Inject TicketDirectory tickets;
    @Inject History history;
    @Inject Clock clock;
    @Inject Event<TicketChanged> changed;

    /**
     * Joins all of them; those that belong to it already stay.
     *
     * @throws UnprocessableException if the problem is resolved or would have too many, or there is
     *     no such ticket, or it was merged into another
     * @throws ConflictException if one belongs to another problem
     */
    void join(Problem problem, Collection<String> numbers) {
        if (problem.status() == ProblemStatus.RESOLVED) {
            throw new UnprocessableException("problem.resolved", null, problem.number());
        }
        var wanted = numbers.stream().map(String::strip).collect(Collectors.toSet());
        var found = tickets.find(wanted);
        found.forEach(ticket -> wanted.remove(ticket.number()));
        if (!wanted.isEmpty()) {
            throw new UnprocessableException("ticket.not_found", TICKETS, wanted.iterator().next());
        }
        var fresh =
                found.stream()
                        .filter(ticket -> !problem.id().equals(ticket.problem()))
                        .sorted(Comparator.comparing(Ticket::id))
                        .toList();
        var count =
                problems.counts(List.of(problem))
                        .getOrDefault(problem.id(), ProblemSummary.TicketCount.NONE);
        if (count.all() + fresh.size() > Problem.TICKETS_MAX) {
            throw new UnprocessableException(
                    "problem.too_many_tickets", TICKETS, Problem.TICKETS_MAX);
        }
        fresh.forEach(ticket -> join(problem, tickets.lock(ticket.id())));
    }

    private void join(Problem problem, Ticket ticket) {
        if (ticket.problem() != null && !ticket.problem().equals(problem.id())) {
            throw new ConflictException(
                    "problem.ticket.elsewhere",
                    TICKETS,
                    ticket.number(),
                    problems.number(ticket.problem()));
        }
        if (ticket.mergedInto() != null) {
            throw new UnprocessableException(
                    "ticket.merged", TICKETS, ticket.number(), ticket.mergedInto().number());
        }
        if (ticket.problem() == null) {
            put(problem.id(), problem.number(), ticket);
        }
    }

    private void put(Long problem, String number, Ticket ticket) {
        note(ticket, null, number);
        history.record(Subject.PROBLEM, problem, Action.LINKED, ticket.number(), true);
        ticket.shareProblem(problem, clock.instant());
        changed.fire(new TicketChanged(ticket, false, false));
    }

    /**
     * Lets a ticket go.
     *
     * @throws NotFoundException if it doesn't belong to the problem
     */
    void leave(Problem problem, String number) {
        var ticket =
                tickets.find(number)
                        .map(found -> tickets.lock(found.id()))
                        .filter(found -> problem.id().equals(found.problem()))
                        .orElseThrow(() -> new NotFoundException("ticket", number));
        note(ticket, problem.number(), null);
        history.record(Subject.PROBLEM, problem.id(), Action.UNLINKED, ticket.number(), true);
        ticket.shareProblem(null, clock.instant());
        changed.fire(new TicketChanged(ticket, false, false));
    }

    private void note(Ticket ticket, String from, String to) {
        history.changed(Subject.TICKET, ticket.id(), "problem", from, to, true);
    }

    /** The ticket that goes on with another belongs to its problem, if to none of its own. */
    void merged(@Observes TicketMerged event) {
        var problem = event.source().problem();
        if (problem != null && event.target().problem() == null) {
            put(problem, problems.number(problem), event.target());
        }
    }
}
