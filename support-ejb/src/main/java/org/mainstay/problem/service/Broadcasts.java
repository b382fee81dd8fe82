package org.mainstay.problem.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.identity.service.PersonDirectory;
import org.mainstay.problem.model.Broadcast;
import org.mainstay.problem.model.Broadcast.Purpose;
import org.mainstay.problem.model.BroadcastDelivery;
import org.mainstay.problem.model.BroadcastDelivery.State;
import org.mainstay.problem.model.Problem;
import org.mainstay.problem.model.Translation;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.ticket.model.Ticket;

/** Decides to which tickets something is told; the problem, or release, is locked by the caller. */
@ApplicationScoped
public class Broadcasts {

    @Inject ProblemRepository problems;
    @Inject PersonDirectory people;
    @Inject History history;
    @Inject CurrentActor current;
    @Inject Clock clock;

    /** Has the text sent to all tickets of the problem that are open now. */
    Broadcast order(Problem problem, Purpose purpose, Translation text) {
        var now = clock.instant();
        var author = people.get(current.actor().id());
        var broadcast = new Broadcast(problem, purpose, author, text, now);
        var tickets = problems.openTickets(problem);
        order(broadcast, tickets);
        history.record(
                Subject.PROBLEM,
                problem.id(),
                Action.BROADCAST,
                String.valueOf(tickets.size()),
                true);
        problem.told(now);
        return broadcast;
    }

    /**
     * Has tickets that need not share a problem resolved with the text, and their customers asked
     * to confirm, in the caller's name.
     */
    public Broadcast resolve(Collection<Ticket> tickets, Translation text) {
        var author = people.get(current.actor().id());
        var broadcast = new Broadcast(null, Purpose.SOLUTION, author, text, clock.instant());
        order(broadcast, tickets.stream().map(Ticket::id).sorted().toList());
        return broadcast;
    }

    private void order(Broadcast broadcast, List<Long> tickets) {
        problems.add(broadcast);
        for (var ticket : tickets) {
            problems.add(
                    new BroadcastDelivery(
                            broadcast, problems.ticketReference(ticket), clock.instant()));
        }
    }

    /** Calls back what isn't sent yet. */
    public void callBack(Broadcast broadcast) {
        var now = clock.instant();
        problems.lockDeliveries(broadcast, State.WAITING).forEach(delivery -> delivery.skip(now));
    }

    /** Calls back what says that the problem is solved, as far as it isn't sent yet. */
    void callBack(Problem problem) {
        problems.broadcasts(problem, PageRequest.first(PageRequest.SIZE_MAX)).items().stream()
                .filter(broadcast -> broadcast.purpose() == Purpose.SOLUTION)
                .forEach(this::callBack);
    }
}
