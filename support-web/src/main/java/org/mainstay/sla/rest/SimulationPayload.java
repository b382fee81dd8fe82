package org.mainstay.sla.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.mainstay.sla.model.ClockEvent;
import org.mainstay.sla.service.Simulation;

/**
 * A question to a clock.
 *
 * @param calendar key of one in force, or one written out
 * @param events in order of time, the first a START
 * @param asOf null means now
 */
public record SimulationPayload(
        @NotNull @Valid SimulatedCalendar calendar,
        @NotNull Duration target,
        @NotEmpty @Size(max = 1000) List<@NotNull @Valid Event> events,
        Instant asOf) {

    /** Something that happens to the clock. */
    public record Event(
            @NotNull Instant at, @NotNull ClockEvent.Type type, @Size(max = 500) String reason) {}

    Simulation question() {
        return new Simulation(
                calendar.key(),
                calendar.hours(),
                target,
                events.stream().map(e -> new ClockEvent(e.at(), e.type(), e.reason())).toList(),
                asOf);
    }
}
