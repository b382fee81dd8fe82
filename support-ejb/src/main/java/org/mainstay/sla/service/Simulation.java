package org.mainstay.sla.service;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.mainstay.sla.model.BusinessHours;
import org.mainstay.sla.model.ClockEvent;

/**
 * A question to the clock: what would it say?
 *
 * @param calendar key of a calendar in force; null where {@code hours} are given
 * @param hours open times of a calendar that need not exist; null where a key is given
 * @param events in order of time, the first a START
 * @param asOf null for now
 */
public record Simulation(
        String calendar,
        BusinessHours hours,
        @NotNull Duration target,
        @NotEmpty @Size(max = 1000) List<@NotNull ClockEvent> events,
        Instant asOf) {}
