package org.mainstay.sla.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.mainstay.shared.model.Key;
import org.mainstay.sla.model.BusinessHours;
import org.mainstay.sla.model.WorkingCalendar;

/**
 * Add or change a calendar.
 *
 * @param version as last seen; null not to check, or for a new one
 */
public record SaveCalendar(
        @NotNull @Size(max = Key.MAXLENGTH) @Pattern(regexp = Key.PATTERN) String key,
        @NotBlank @Size(max = WorkingCalendar.NAME_MAXLENGTH) String name,
        @NotNull BusinessHours hours,
        Integer version) {}
