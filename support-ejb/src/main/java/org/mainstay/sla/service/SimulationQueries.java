package org.mainstay.sla.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.sla.model.ClockTimeline;
import org.mainstay.sla.model.SenselessEventsException;
import org.mainstay.sla.model.WorkingCalendar;

/** Computes what a clock would say; stores nothing. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SimulationQueries {

    @Inject SlaRepository sla;
    @Inject Clock clock;

    /**
     * @throws UnprocessableException if the calendar doesn't exist
     * @throws InvalidInputException if the events make no sense
     */
    @Requires(Permission.READ_SLA)
    public ClockTimeline simulate(@NotNull @Valid Simulation question) {
        if ((question.calendar() == null) == (question.hours() == null)) {
            throw new InvalidInputException("simulation.calendar_or_hours", "calendar");
        }
        if (question.target().isNegative() || question.target().isZero()) {
            throw new InvalidInputException("sla_policy.duration", "target");
        }
        var hours =
                question.hours() != null
                        ? question.hours()
                        : sla.findCalendar(question.calendar())
                                .map(WorkingCalendar::hours)
                                .orElseThrow(
                                        () ->
                                                new UnprocessableException(
                                                        "calendar.not_found",
                                                        "calendar",
                                                        question.calendar()));
        var asOf = question.asOf() == null ? clock.instant() : question.asOf();
        try {
            return ClockTimeline.compute(hours, question.target(), question.events(), asOf);
        } catch (SenselessEventsException e) {
            throw new InvalidInputException(
                    code(e.fault()), "events[" + e.index() + "]", e.index());
        } catch (ArithmeticException e) {
            throw new InvalidInputException("simulation.out_of_range", "target");
        }
    }

    private static String code(SenselessEventsException.Fault fault) {
        return switch (fault) {
            case FIRST_NOT_START -> "simulation.first_not_start";
            case EARLIER -> "simulation.earlier";
            case ENDED -> "simulation.ended";
            case STARTED_TWICE -> "simulation.started_twice";
            case PAUSED_TWICE -> "simulation.paused_twice";
            case NOT_PAUSED -> "simulation.not_paused";
        };
    }
}
