package org.mainstay.macro.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.macro.model.Macro;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.team.model.Team;
import org.mainstay.team.service.TeamDirectory;
import org.mainstay.ticket.model.TicketStatus;
import org.mainstay.ticket.service.Tags;

/** Keeps the prepared replies. */
@Stateless
public class MacroService {

    @Inject MacroRepository macros;
    @Inject TeamDirectory teams;
    @Inject History history;

    /**
     * Adds a prepared reply, or writes it anew.
     *
     * @return its id
     * @throws NotFoundException if it doesn't exist
     * @throws ConflictException if somebody else changed it in the meantime, or the name is taken
     * @throws InvalidInputException if the text has an unknown placeholder, or a tag is malformed
     * @throws UnprocessableException if the team doesn't exist, or no reply can lead to the status
     */
    @Requires(Permission.MANAGE_MACROS)
    public Long save(@NotNull @Valid SaveMacro command) {
        Placeholder.check(command.body());
        if (command.then() != null
                && command.then() != TicketStatus.WAITING_CUSTOMER
                && command.then() != TicketStatus.RESOLVED) {
            throw new UnprocessableException("macro.then", "then", command.then());
        }
        var tags = Tags.clean(command.tags());
        var team = command.team() == null ? null : team(command.team());
        var macro = command.id() == null ? add(command) : change(command);
        macro.serve(team);
        macro.cause(command.then(), command.severity(), command.take(), tags);
        var before = String.join("\n", macro.steps());
        macro.plan(command.steps().stream().map(String::strip).toList());
        var after = String.join("\n", macro.steps());
        history.changed(Subject.MACRO, macro.id(), "checklist", before, after, true);
        return macro.id();
    }

    private Team team(String key) {
        return teams.find(key)
                .orElseThrow(() -> new UnprocessableException("team.not_found", "team", key));
    }

    private Macro add(SaveMacro command) {
        if (macros.count() >= Macro.MACROS_MAX) {
            throw new UnprocessableException("macro.too_many", null, Macro.MACROS_MAX);
        }
        var macro = new Macro(command.name().strip(), command.body());
        macros.add(macro);
        history.record(Subject.MACRO, macro.id(), Action.CREATED, macro.name(), true);
        return macro;
    }

    private Macro change(SaveMacro command) {
        var macro = macros.get(command.id());
        ConflictException.unlessSeen(command.version(), macro.version());
        var name = command.name().strip();
        history.changed(Subject.MACRO, macro.id(), "name", macro.name(), name, true);
        history.changed(Subject.MACRO, macro.id(), "body", macro.body(), command.body(), true);
        macro.say(name, command.body());
        return macro;
    }

    /**
     * @throws NotFoundException if it doesn't exist
     */
    @Requires(Permission.MANAGE_MACROS)
    public void remove(@NotNull Long id) {
        var macro = macros.get(id);
        history.record(Subject.MACRO, id, Action.REMOVED, macro.name(), true);
        macros.remove(macro);
    }
}
