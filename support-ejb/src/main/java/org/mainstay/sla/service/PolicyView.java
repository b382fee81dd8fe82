package org.mainstay.sla.service;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mainstay.sla.model.ClockType;
import org.mainstay.sla.model.RecipientRole;
import org.mainstay.sla.model.SlaLevel;
import org.mainstay.sla.model.SlaPolicy;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.model.TicketStatus;

/**
 * A policy as it is now. Empty sets mean no limit of that kind.
 *
 * @param order policies are tried in rising order
 * @param version counts the changes from 1
 */
public record PolicyView(
        String key,
        String name,
        int order,
        Set<Severity> severities,
        Set<String> products,
        Set<String> organisations,
        List<Target> targets,
        Set<TicketStatus> pauseIn,
        List<Level> levels,
        int version) {

    /**
     * A promise.
     *
     * @param calendar key
     */
    public record Target(ClockType clock, Duration duration, String calendar) {}

    /**
     * An escalation level; either a percentage or an offset.
     *
     * @param reassignTeam key, null for none
     * @param raiseSeverityTo null for none
     * @param addTag null for none
     */
    public record Level(
            ClockType clock,
            Integer atPercent,
            Duration offset,
            Set<RecipientRole> tell,
            String reassignTeam,
            Severity raiseSeverityTo,
            String addTag) {

        static Level of(SlaLevel level) {
            return new Level(
                    level.clock(),
                    level.atPercent(),
                    level.offset(),
                    new TreeSet<>(level.notified()),
                    level.reassignTeam(),
                    level.raiseSeverityTo(),
                    level.addTag());
        }
    }

    static PolicyView of(SlaPolicy policy) {
        return new PolicyView(
                policy.key(),
                policy.name(),
                policy.position(),
                new TreeSet<>(policy.severities()),
                new TreeSet<>(policy.products()),
                new TreeSet<>(policy.organisations()),
                policy.targets().stream()
                        .map(t -> new Target(t.clock(), t.duration(), t.calendar()))
                        .toList(),
                new TreeSet<>(policy.pausingStatuses()),
                policy.levels().stream().map(Level::of).toList(),
                policy.revision());
    }
}
