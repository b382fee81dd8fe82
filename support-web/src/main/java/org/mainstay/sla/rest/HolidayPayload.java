package org.mainstay.sla.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** A day that is closed. */
public record HolidayPayload(@NotNull LocalDate date, @NotBlank @Size(max = 120) String name) {}
