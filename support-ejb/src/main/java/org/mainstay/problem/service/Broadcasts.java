package org.mainstay.problem.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
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

/** Decides to which tickets something is told; the problem is locked by the caller. */
@ApplicationScoped
class Broadcasts {

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
        problems.add(broadcast);
        var tickets = problems.openTickets(problem);
        for (var ticket : tickets) {
            problems.add(new BroadcastDelivery(broadcast, problems.ticketReference(ticket), now));
        }
        history.record(
                Subject.PROBLEM,
                problem.id(),
                Action.BROADCAST,
                String.valueOf(tickets.size()),
                true);
        problem.told(now);
        return broadcast;
    }

    /** Calls back what says that the problem is solved, as far as it isn't sent yet. */
    void callBack(Problem problem) {
        var now = clock.instant();
        problems.broadcasts(problem, PageRequest.first(PageRequest.SIZE_MAX)).items().stream()
                .filter(broadcast -> broadcast.purpose() == Purpose.SOLUTION)
                .flatMap(broadcast -> problems.lockDeliveries(broadcast, State.WAITING).stream())
                .forEach(delivery -> delivery.skip(now));
    }
}
