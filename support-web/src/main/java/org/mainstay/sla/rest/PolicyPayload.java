package org.mainstay.sla.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mainstay.shared.model.Key;
import org.mainstay.shared.rest.RefusedRequestException;
import org.mainstay.sla.model.ClockType;
import org.mainstay.sla.model.RecipientRole;
import org.mainstay.sla.model.SlaPolicy;
import org.mainstay.sla.service.PolicyView;
import org.mainstay.sla.service.SavePolicy;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.model.TicketStatus;

/**
 * A policy: what is promised to whom, and who hears of it when it is in danger.
 *
 * @param key may be left out where the path tells it
 * @param order policies are tried in rising order
 * @param appliesTo null means to every ticket
 * @param pauseIn the statuses in which its clocks are held
 * @param version counts the changes; as last seen in a request, null not to check
 */
public record PolicyPayload(
        @Size(max = Key.MAXLENGTH) @Pattern(regexp = Key.PATTERN) String key,
        @NotBlank @Size(max = SlaPolicy.NAME_MAXLENGTH) String name,
        @NotNull @Min(0) @Max(1_000_000) Integer order,
        @Valid Scope appliesTo,
        @NotEmpty @Size(max = 10) List<@NotNull @Valid Target> targets,
        Set<@NotNull TicketStatus> pauseIn,
        @Size(max = 20) List<@NotNull @Valid Level> levels,
        Integer version) {

    /**
     * Which tickets it is for; what is absent or empty sets no limit.
     *
     * @param severities 1 (most) to 4
     * @param products keys
     * @param organisations keys
     */
    public record Scope(
            Set<@NotNull @Min(1) @Max(4) Integer> severities,
            @Size(max = 200) Set<@NotNull String> products,
            @Size(max = 200) Set<@NotNull String> organisations) {}

    /**
     * A promise.
     *
     * @param calendar key
     */
    public record Target(
            @NotNull ClockType clock, @NotNull Duration duration, @NotNull String calendar) {}

    /**
     * An escalation level; either a percentage of the target or an offset from the due time.
     *
     * @param tell called {@code notify} in JSON
     */
    public record Level(
            @NotNull ClockType clock,
            @Min(0) @Max(1000) Integer atPercent,
            Duration offset,
            @JsonProperty("notify") Set<@NotNull RecipientRole> tell,
            @Size(max = 3) List<@NotNull @Valid Action> actions) {

        private SavePolicy.Level command(String place) {
            for (int i = 0; actions != null && i < actions.size(); i++) {
                if (actions.get(i).kinds() != 1) {
                    throw RefusedRequestException.field(
                            "invalid_input",
                            place + ".actions[" + i + "]",
                            "sla_policy.one_action_each");
                }
            }
            return new SavePolicy.Level(
                    clock,
                    atPercent,
                    offset,
                    orEmpty(tell),
                    one(place, Action::reassignTeam),
                    severity(one(place, Action::raiseSeverityTo)),
                    one(place, Action::addTag));
        }

        private <T> T one(String place, Function<Action, T> kind) {
            var found =
                    (actions == null ? List.<Action>of() : actions)
                            .stream().map(kind).filter(Objects::nonNull).toList();
            if (found.size() > 1) {
                throw RefusedRequestException.field(
                        "invalid_input", place + ".actions", "sla_policy.action_twice");
            }
            return found.isEmpty() ? null : found.get(0);
        }

        private static Severity severity(Integer level) {
            return level == null ? null : Severity.of(level);
        }

        private static Level of(PolicyView.Level level) {
            var raised = level.raiseSeverityTo();
            return new Level(
                    level.clock(),
                    level.atPercent(),
                    level.offset(),
                    level.tell(),
                    Stream.of(
                                    new Action(level.reassignTeam(), null, null),
                                    new Action(null, raised == null ? null : raised.level(), null),
                                    new Action(null, null, level.addTag()))
                            .filter(action -> action.kinds() == 1)
                            .toList());
        }
    }

    /**
     * What a level does; exactly one component is given.
     *
     * @param reassignTeam key
     * @param raiseSeverityTo 1 (most) to 4
     */
    public record Action(
            String reassignTeam,
            @Min(1) @Max(4) Integer raiseSeverityTo,
            @Size(max = Ticket.TAG_MAXLENGTH) @Pattern(regexp = Ticket.TAG_PATTERN) String addTag) {

        long kinds() {
            return Stream.of(reassignTeam, raiseSeverityTo, addTag)
                    .filter(Objects::nonNull)
                    .count();
        }
    }

    static PolicyPayload of(PolicyView view) {
        return new PolicyPayload(
                view.key(),
                view.name(),
                view.order(),
                new Scope(
                        view.severities().stream()
                                .map(Severity::level)
                                .collect(Collectors.toCollection(TreeSet::new)),
                        view.products(),
                        view.organisations()),
                view.targets().stream()
                        .map(t -> new Target(t.clock(), t.duration(), t.calendar()))
                        .toList(),
                view.pauseIn(),
                view.levels().stream().map(Level::of).toList(),
                view.version());
    }

    /**
     * @param wantedKey of the policy to be saved
     * @param expected the version that the client saw; null if it didn't say
     */
    SavePolicy command(String wantedKey, Integer expected) {
        var scope = appliesTo == null ? new Scope(null, null, null) : appliesTo;
        return new SavePolicy(
                wantedKey,
                name,
                order,
                orEmpty(scope.severities()).stream().map(Severity::of).collect(Collectors.toSet()),
                orEmpty(scope.products()),
                orEmpty(scope.organisations()),
                targets.stream()
                        .map(t -> new SavePolicy.Target(t.clock(), t.duration(), t.calendar()))
                        .toList(),
                orEmpty(pauseIn),
                commands(levels == null ? List.of() : levels),
                expected == null ? version : expected);
    }

    private static List<SavePolicy.Level> commands(List<Level> levels) {
        var commands = new ArrayList<SavePolicy.Level>();
        for (int i = 0; i < levels.size(); i++) {
            commands.add(levels.get(i).command("levels[" + i + "]"));
        }
        return commands;
    }

    private static <T> Set<T> orEmpty(Set<T> set) {
        return set == null ? Set.of() : set;
    }
}
