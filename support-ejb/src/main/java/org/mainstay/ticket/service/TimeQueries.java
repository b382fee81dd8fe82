package org.mainstay.ticket.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;

/** How much time the desk spent on tickets. Customers never see it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TimeQueries {

    @Inject TimeRepository times;
    @Inject TicketScope scope;
    @Inject CurrentActor current;
    @Inject Clock clock;

    /**
     * What was noted on a ticket, and on those merged into it; the latest day first.
     *
     * @throws NotFoundException if there is no such ticket
     */
    @Requires(Permission.READ_ALL_TICKETS)
    public List<TimeEntryView> entries(@NotNull String number) {
        return times.of(scope.parts(scope.get(number))).stream().map(TimeEntryView::of).toList();
    }

    /**
     * One of them.
     *
     * @throws NotFoundException if there is no such ticket, or it has no such entry
     */
    @Requires(Permission.READ_ALL_TICKETS)
    public TimeEntryView entry(@NotNull String number, @NotNull Long id) {
        return TimeEntryView.of(times.get(scope.parts(scope.get(number)), id));
    }

    /** How much was noted on each of the tickets; those without any are left out. */
    @Requires(Permission.READ_ALL_TICKETS)
    public Map<String, Duration> spent(@NotNull Collection<String> numbers) {
        return numbers.isEmpty() ? Map.of() : times.sums(numbers);
    }

    /** The caller's timer; empty if none runs. */
    @Requires(Permission.WORK_TICKETS)
    public Optional<TimerView> timer() {
        return times.timer(current.actor().id()).map(timer -> TimerView.of(timer, clock.instant()));
    }
}
