package org.mainstay.sla.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.mainstay.shared.model.Key;
import org.mainstay.sla.model.ClockType;
import org.mainstay.sla.model.RecipientRole;
import org.mainstay.sla.model.SlaPolicy;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.model.TicketStatus;

/**
 * Add or change a policy. Empty sets mean no limit of that kind.
 *
 * @param version as last seen; null not to check, or for a new one
 */
public record SavePolicy(
        @NotNull @Size(max = Key.MAXLENGTH) @Pattern(regexp = Key.PATTERN) String key,
        @NotBlank @Size(max = SlaPolicy.NAME_MAXLENGTH) String name,
        @Min(0) @Max(1_000_000) int order,
        @NotNull Set<@NotNull Severity> severities,
        @NotNull @Size(max = 200) Set<@NotNull String> products,
        @NotNull @Size(max = 200) Set<@NotNull String> organisations,
        @NotEmpty @Size(max = 10) List<@NotNull @Valid Target> targets,
        @NotNull Set<@NotNull TicketStatus> pauseIn,
        @NotNull @Size(max = 20) List<@NotNull @Valid Level> levels,
        Integer version) {

    /**
     * A promise.
     *
     * @param duration at least a second
     * @param calendar key
     */
    public record Target(
            @NotNull ClockType clock, @NotNull Duration duration, @NotNull String calendar) {}

    /**
     * An escalation level; either a percentage or an offset in the calendar's open time.
     *
     * @param reassignTeam key, null for none
     */
    public record Level(
            @NotNull ClockType clock,
            @Min(0) @Max(1000) Integer atPercent,
            Duration offset,
            @NotNull Set<@NotNull RecipientRole> tell,
            String reassignTeam,
            Severity raiseSeverityTo,
            @Size(max = Ticket.TAG_MAXLENGTH) @Pattern(regexp = Ticket.TAG_PATTERN)
                    String addTag) {}
}
