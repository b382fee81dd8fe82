package org.mainstay.team.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.identity.model.Person;
import org.mainstay.identity.service.PersonDirectory;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.team.model.Team;

/** Keeps the teams. */
@Stateless
public class TeamService {

    @Inject TeamRepository teams;
    @Inject PersonDirectory people;
    @Inject History history;

    /**
     * @throws ConflictException if the key is taken
     * @throws UnprocessableException if a person doesn't exist or doesn't work on tickets
     */
    @Requires(Permission.MANAGE_CATALOGUE)
    public void add(@NotNull @Valid SaveTeam command) {
        if (command.name() == null) {
            throw new InvalidInputException("required", "name");
        }
        if (teams.find(command.key()).isPresent()) {
            throw new ConflictException("already_exists", "key");
        }
        var team = teams.add(new Team(command.key(), command.name().strip()));
        history.record(Subject.TEAM, team.id(), Action.CREATED, team.key(), true);
        staff(team, command);
    }

    /**
     * @throws NotFoundException if there is none with the key
     * @throws ConflictException if somebody else changed it in the meantime
     * @throws UnprocessableException if a person doesn't exist or doesn't work on tickets
     */
    @Requires(Permission.MANAGE_CATALOGUE)
    public void change(@NotNull @Valid SaveTeam command) {
        var team = teams.get(command.key());
        ConflictException.unlessSeen(command.version(), team.version());
        if (command.name() != null) {
            changed(team, "name", team.name(), command.name().strip());
            team.rename(command.name().strip());
        }
        staff(team, command);
    }

    private void staff(Team team, SaveTeam command) {
        var before = names(team);
        if (command.lead() != null) {
            var lead = command.lead().map(id -> worker(id, "lead")).orElse(null);
            changed(
                    team,
                    "lead",
                    team.lead() == null ? null : team.lead().displayName(),
                    lead == null ? null : lead.displayName());
            team.appointLead(lead);
        }
        if (command.members() != null) {
            team.changeMembers(
                    command.members().stream().map(id -> worker(id, "members")).toList());
        }
        changed(team, "members", before, names(team));
    }

    private Person worker(Long id, String field) {
        return people.find(id)
                .filter(people::worksTickets)
                .orElseThrow(() -> new UnprocessableException("team.not_an_agent", field, id));
    }

    private static List<String> names(Team team) {
        return team.members().stream().map(Person::displayName).sorted().toList();
    }

    private void changed(Team team, String field, Object from, Object to) {
        history.changed(Subject.TEAM, team.id(), field, from, to, true);
    }
}
