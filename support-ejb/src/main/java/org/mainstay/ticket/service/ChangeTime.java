package org.mainstay.ticket.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.mainstay.ticket.model.Activity;
import org.mainstay.ticket.model.TimeEntry;

/**
 * Correct what one noted. A null component is left as it is; an empty {@link Optional} takes away.
 *
 * @param version as last seen; null not to check
 */
public record ChangeTime(
        @NotNull String number,
        @NotNull Long id,
        Duration spent,
        LocalDate day,
        Optional<Activity> activity,
        Optional<@Size(max = TimeEntry.REMARK_MAXLENGTH) String> remark,
        Integer version) {}
