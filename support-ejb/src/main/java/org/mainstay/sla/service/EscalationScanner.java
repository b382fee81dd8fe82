package org.mainstay.sla.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Clock;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.outbox.model.OutboxMessage.Destination;
import org.mainstay.outbox.service.Outbox;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.sla.model.DueLevel;
import org.mainstay.sla.model.Escalation;
import org.mainstay.sla.model.TicketClock;

/**
 * Finds what is due. It runs on every node; the database gives each row to one of them.
 *
 * <p>A due level becomes a row of the ledger and a message in the outbox in one transaction: after
 * a crash either both are there or the level is still due.
 */
@Stateless
public class EscalationScanner {

    /** Field of the message: id of the ledger row. */
    public static final String ESCALATION = "escalation";

    private static final Logger LOG = Logger.getLogger(EscalationScanner.class.getName());
    private static final int BATCH = 100;

    @Inject SlaRepository sla;
    @Inject ClockKeeper keeper;
    @Inject Outbox outbox;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Fires the levels that are due and marks the clocks whose due time has passed.
     *
     * @return how many tickets had something due; none means there is nothing left
     */
    @Requires(Permission.SYSTEM)
    public int scan() {
        var now = clock.instant();
        var tickets = sla.claimTicketsWithSomethingDue(now, BATCH);
        if (!tickets.isEmpty()) {
            var levels = sla.dueLevels(tickets, now);
            levels.forEach(level -> fire(level, now));
            sla.overdueClocks(tickets, now).forEach(overdue -> breach(overdue, now));
            LOG.log(Level.INFO, "Escalation levels fired: {0}", levels.size());
        }
        return tickets.size();
    }

    private void fire(DueLevel level, Instant now) {
        var escalation = new Escalation(level, now);
        sla.add(escalation);
        sla.remove(level);
        outbox.put(
                Destination.ESCALATIONS,
                Json.createObjectBuilder().add(ESCALATION, escalation.id()).build().toString());
    }

    /** The breach is dated by the promise, not by when it was noticed. */
    private void breach(TicketClock overdue, Instant now) {
        overdue.refresh(now);
        history.recordAt(
                overdue.breachedAt(),
                Subject.TICKET,
                overdue.ticket().id(),
                Action.BREACHED,
                overdue.type().name(),
                true);
        keeper.update(overdue.ticket());
    }
}
