package org.mainstay.sla.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.organisation.service.OrganisationDirectory;
import org.mainstay.product.service.ProductDirectory;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.sla.model.SlaLevel;
import org.mainstay.sla.model.SlaPolicy;
import org.mainstay.team.service.TeamDirectory;

/** Keeps the policies; every change is a new version. */
@Stateless
public class PolicyService {

    private static final Duration LONGEST = Duration.ofDays(3650);

    @Inject SlaRepository sla;
    @Inject ProductDirectory products;
    @Inject OrganisationDirectory organisations;
    @Inject TeamDirectory teams;
    @Inject History history;
    @Inject Clock clock;

    /**
     * @throws ConflictException if the key is taken
     * @throws UnprocessableException if something it refers to doesn't exist
     * @throws InvalidInputException if it contradicts itself
     */
    @Requires(Permission.MANAGE_SLA)
    public void add(@NotNull @Valid SavePolicy command) {
        if (sla.findPolicy(command.key()).isPresent()) {
            throw new ConflictException("already_exists", "key");
        }
        if (sla.countPolicies() >= SlaPolicy.POLICIES_MAX) {
            throw new UnprocessableException("sla_policy.too_many", null, SlaPolicy.POLICIES_MAX);
        }
        var policy = save(command, null);
        history.record(Subject.SLA_POLICY, policy.id(), Action.CREATED, policy.toString(), true);
    }

    /**
     * Makes a new version; clocks that run keep theirs.
     *
     * @throws NotFoundException if there is none with the key
     * @throws ConflictException if somebody else changed it in the meantime
     * @throws UnprocessableException if something it refers to doesn't exist
     * @throws InvalidInputException if it contradicts itself
     */
    @Requires(Permission.MANAGE_SLA)
    public void change(@NotNull @Valid SavePolicy command) {
        var old = sla.policy(command.key());
        if (command.version() != null && command.version() != old.revision()) {
            throw ConflictException.stale();
        }
        var before = PolicyView.of(old);
        var changed = save(command, old);
        history.changed(
                Subject.SLA_POLICY,
                changed.id(),
                "definition",
                before,
                PolicyView.of(changed),
                true);
    }

    private SlaPolicy save(SavePolicy command, SlaPolicy predecessor) {
        checkTargets(command);
        checkReferences(command);
        var policy =
                new SlaPolicy(
                        command.key(),
                        predecessor,
                        command.name().strip(),
                        command.order(),
                        clock.instant());
        policy.applyTo(command.severities(), command.products(), command.organisations())
                .pauseIn(command.pauseIn());
        command.targets().forEach(t -> policy.promise(t.clock(), t.duration(), t.calendar()));
        command.levels().forEach(level -> policy.escalate(level(level)));
        sla.add(policy);
        return policy;
    }

    private static void checkTargets(SavePolicy command) {
        var promised = new HashSet<>();
        for (var target : command.targets()) {
            if (target.duration().compareTo(Duration.ofSeconds(1)) < 0
                    || target.duration().compareTo(LONGEST) > 0) {
                throw new InvalidInputException("sla_policy.duration", "targets");
            }
            if (!promised.add(target.clock())) {
                throw new InvalidInputException(
                        "sla_policy.clock_twice", "targets", target.clock());
            }
        }
        for (var level : command.levels()) {
            if ((level.atPercent() == null) == (level.offset() == null)) {
                throw new InvalidInputException("sla_policy.percent_or_offset", "levels");
            }
            if (level.offset() != null && level.offset().abs().compareTo(LONGEST) > 0) {
                throw new InvalidInputException("sla_policy.duration", "levels");
            }
            if (!promised.contains(level.clock())) {
                throw new InvalidInputException(
                        "sla_policy.level_without_target", "levels", level.clock());
            }
        }
        for (var status : command.pauseIn()) {
            if (status.done()) {
                throw new InvalidInputException("sla_policy.pause_when_done", "pauseIn", status);
            }
        }
    }

    private void checkReferences(SavePolicy command) {
        for (var target : command.targets()) {
            if (sla.findCalendar(target.calendar()).isEmpty()) {
                throw new UnprocessableException(
                        "calendar.not_found", "targets", target.calendar());
            }
        }
        for (var product : command.products()) {
            if (products.find(product).isEmpty()) {
                throw new UnprocessableException(
                        "product.not_found", "appliesTo.products", product);
            }
        }
        for (var organisation : command.organisations()) {
            if (organisations.find(organisation).isEmpty()) {
                throw new UnprocessableException(
                        "organisation.not_found", "appliesTo.organisations", organisation);
            }
        }
        for (var level : command.levels()) {
            if (level.reassignTeam() != null && teams.find(level.reassignTeam()).isEmpty()) {
                throw new UnprocessableException("team.not_found", "levels", level.reassignTeam());
            }
        }
    }

    private static SlaLevel level(SavePolicy.Level given) {
        var level =
                given.atPercent() != null
                        ? SlaLevel.atPercent(given.clock(), given.atPercent())
                        : SlaLevel.atOffset(given.clock(), given.offset());
        return level.notify(given.tell())
                .reassignTo(given.reassignTeam())
                .raiseTo(given.raiseSeverityTo())
                .tag(given.addTag() == null ? null : given.addTag().toLowerCase(Locale.ROOT));
    }
}
