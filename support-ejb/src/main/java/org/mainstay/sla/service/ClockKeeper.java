package org.mainstay.sla.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.sla.model.ClockType;
import org.mainstay.sla.model.SlaPolicy;
import org.mainstay.sla.model.TicketClock;
import org.mainstay.sla.model.WorkingCalendar;
import org.mainstay.ticket.model.MessageKind;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.service.TicketAnswered;
import org.mainstay.ticket.service.TicketChanged;
import org.mainstay.ticket.service.TicketMerged;
import org.mainstay.ticket.service.TicketMoved;
import org.mainstay.ticket.service.TicketOpened;
import org.mainstay.ticket.service.TicketService;

/**
 * Makes the clocks follow their ticket, within the transaction of what happens to it.
 *
 * <p>A first response never runs twice. The resolution of a ticket that is reopened runs on,
 * without the time in which the ticket was done; only if it was cancelled a new cycle starts. A
 * change of severity or product gives running clocks the promise that now applies; elapsed time and
 * pauses stay.
 */
@ApplicationScoped
public class ClockKeeper {

    /** Why a clock was cancelled. */
    private static final String MERGED = "merged";

    @Inject SlaRepository sla;
    @Inject TicketService tickets;
    @Inject CurrentActor current;
    @Inject Clock clock;

    void opened(@Observes TicketOpened event) {
        var ticket = event.ticket();
        policyFor(ticket)
                .ifPresent(
                        policy -> {
                            for (var target : policy.targets()) {
                                start(ticket, policy, target.clock(), 1, ticket.createdAt());
                            }
                        });
        update(ticket);
    }

    void answered(@Observes TicketAnswered event) {
        var message = event.message();
        if (message.byStaff() && message.kind() == MessageKind.PUBLIC) {
            live(message.ticket(), ClockType.FIRST_RESPONSE)
                    .ifPresent(running -> running.stop(message.createdAt()));
            update(message.ticket());
        }
    }

    void moved(@Observes TicketMoved event) {
        var ticket = event.ticket();
        var now = clock.instant();
        for (var running : live(ticket)) {
            if (running.policy().pausesIn(ticket.status())) {
                running.pause(ticket.statusReason(), now);
            } else {
                running.resume(now);
            }
        }
        if (ticket.status().done()) {
            // Resolving without a word to the customer ends the wait for a word all the same.
            live(ticket).forEach(running -> running.stop(now));
        } else if (event.from().done()) {
            reopen(ticket, now);
        }
        update(ticket);
    }

    private void reopen(Ticket ticket, Instant now) {
        var last =
                sla.clocks(ticket.id()).stream()
                        .filter(old -> old.type() == ClockType.RESOLUTION)
                        .max(Comparator.comparing(TicketClock::cycle));
        policyFor(ticket)
                .filter(policy -> policy.target(ClockType.RESOLUTION).isPresent())
                .ifPresent(policy -> reopen(ticket, last, policy, now));
    }

    private void reopen(Ticket ticket, Optional<TicketClock> last, SlaPolicy policy, Instant now) {
        if (last.filter(TicketClock::stopped).isEmpty()) {
            var cycle = last.map(TicketClock::cycle).orElse(0) + 1;
            start(ticket, policy, ClockType.RESOLUTION, cycle, now);
            return;
        }
        var target = policy.target(ClockType.RESOLUTION).orElseThrow();
        last.get().reopen(policy, calendar(target), now);
        if (policy.pausesIn(ticket.status())) {
            last.get().pause(ticket.statusReason(), now);
        }
    }

    /** What was promised on the source is kept, or broken, by the target's own clocks. */
    void merged(@Observes TicketMerged event) {
        var source = event.source();
        var now = clock.instant();
        live(source).forEach(running -> running.cancel(MERGED, now));
        expect(source, null, false);
    }

    void changed(@Observes TicketChanged event) {
        if (event.promiseAffected() && !event.ticket().status().done()) {
            promiseAnew(event.ticket());
            update(event.ticket());
        }
    }

    private void promiseAnew(Ticket ticket) {
        var now = clock.instant();
        var policy = policyFor(ticket);
        for (var running : live(ticket)) {
            var target = policy.flatMap(p -> p.target(running.type()));
            if (target.isEmpty()) {
                running.cancel(null, now);
            } else if (!running.policy().equals(policy.get())) {
                running.promise(policy.get(), calendar(target.get()), now);
                if (policy.get().pausesIn(ticket.status())) {
                    running.pause(ticket.statusReason(), now);
                } else {
                    running.resume(now);
                }
            }
        }
    }

    private void start(Ticket ticket, SlaPolicy policy, ClockType type, int cycle, Instant now) {
        var target = policy.target(type).orElseThrow();
        var started = new TicketClock(ticket, type, cycle, policy, calendar(target), now);
        if (policy.pausesIn(ticket.status())) {
            started.pause(ticket.statusReason(), now);
        }
        sla.add(started);
    }

    private WorkingCalendar calendar(SlaPolicy.Target target) {
        return sla.calendar(target.calendar());
    }

    private Optional<SlaPolicy> policyFor(Ticket ticket) {
        return sla.policiesInForce().stream()
                .filter(policy -> policy.appliesTo(ticket))
                .findFirst();
    }

    private List<TicketClock> live(Ticket ticket) {
        return sla.clocks(ticket.id()).stream().filter(TicketClock::live).toList();
    }

    private Optional<TicketClock> live(Ticket ticket, ClockType type) {
        return live(ticket).stream().filter(found -> found.type() == type).findFirst();
    }

    /** Tells the ticket what its clocks say now. */
    void update(Ticket ticket) {
        var clocks = sla.clocks(ticket.id());
        var nextDue =
                clocks.stream()
                        .filter(TicketClock::live)
                        .map(TicketClock::dueAt)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
        var breached = clocks.stream().anyMatch(found -> found.breachedAt() != null);
        expect(ticket, nextDue, breached);
    }

    private void expect(Ticket ticket, Instant nextDue, boolean breached) {
        current.asSystem(
                () -> {
                    tickets.expect(ticket, nextDue, breached);
                    return null;
                });
    }
}
