package org.mainstay.sla.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.sla.model.Escalation;
import org.mainstay.sla.model.TicketClock;
import org.mainstay.ticket.service.TicketScope;

/** What was promised for a ticket, and what became of it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ClockQueries {

    @Inject SlaRepository sla;
    @Inject TicketScope scope;
    @Inject Clock clock;

    /**
     * The clocks of a ticket, all cycles, computed as of now. A customer sees them too: it is their
     * promise.
     *
     * @throws NotFoundException if there is none of that number for the caller
     */
    @Requires(Permission.READ_TICKETS)
    public List<ClockView> clocks(@NotNull String number) {
        var now = clock.instant();
        return sla.clocks(scope.get(number).id()).stream().map(found -> view(found, now)).toList();
    }

    private static ClockView view(TicketClock found, Instant now) {
        var timeline = found.timeline(now);
        return new ClockView(
                found.type(),
                found.cycle(),
                timeline.state(),
                found.live(),
                found.calendar().hours().isOpen(now),
                found.target().toSeconds(),
                timeline.elapsed().toSeconds(),
                found.startedAt(),
                timeline.dueAt(),
                timeline.metAt(),
                timeline.breachedAt(),
                found.policy().key(),
                found.policy().revision(),
                found.calendar().key(),
                found.calendar().revision(),
                timeline.segments());
    }

    /**
     * The escalation levels that fired for a ticket, oldest first.
     *
     * @throws NotFoundException if there is none of that number for the caller
     */
    @Requires(Permission.READ_ALL_TICKETS)
    public List<EscalationView> escalations(@NotNull String number) {
        return sla.escalations(scope.get(number).id()).stream().map(ClockQueries::view).toList();
    }

    private static EscalationView view(Escalation escalation) {
        return new EscalationView(
                escalation.clock().type(),
                escalation.cycle(),
                escalation.level().position(),
                escalation.dueAt(),
                escalation.firedAt(),
                escalation.carriedOutAt(),
                escalation.late().toSeconds(),
                escalation.recipients(),
                escalation.actions());
    }
}
