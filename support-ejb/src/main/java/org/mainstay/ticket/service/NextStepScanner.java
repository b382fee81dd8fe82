package org.mainstay.ticket.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.ticket.model.NextStep;
import org.mainstay.ticket.model.Ticket;

/**
 * Does what tickets do by themselves once its time has come: reminds, and closes after notice. It
 * runs on every node; the database gives each ticket to one of them, and a step is taken, told of
 * and replaced by the next in one transaction.
 */
@Stateless
public class NextStepScanner {

    private static final Logger LOG = Logger.getLogger(NextStepScanner.class.getName());
    private static final int BATCH = 50;

    @Inject TicketRepository tickets;
    @Inject TicketService service;
    @Inject NextSteps steps;
    @Inject History history;
    @Inject Clock clock;
    @Inject Event<TicketReminded> reminded;

    /**
     * Takes the steps that are due.
     *
     * @return how many; none means there is nothing left
     */
    @Requires(Permission.SYSTEM)
    public int scan() {
        var due = tickets.claimWithStepDue(clock.instant(), BATCH);
        due.forEach(id -> take(tickets.lock(id)));
        return due.size();
    }

    private void take(Ticket ticket) {
        var step = ticket.nextStep();
        switch (step) {
            case REMIND_CUSTOMER, REMIND_DESK -> remind(ticket, step);
            case CLOSE_UNANSWERED, CLOSE_UNCONFIRMED -> service.closeForSilence(ticket);
        }
        LOG.log(Level.INFO, "Ticket {0}: {1}", new Object[] {ticket, step});
    }

    private void remind(Ticket ticket, NextStep step) {
        steps.planAfterReminder(ticket);
        var internal = step == NextStep.REMIND_DESK;
        history.record(
                Subject.TICKET, ticket.id(), Action.REMINDED, ticket.status().name(), internal);
        reminded.fire(new TicketReminded(ticket, step));
    }
}
