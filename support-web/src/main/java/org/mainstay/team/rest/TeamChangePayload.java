package org.mainstay.team.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.mainstay.team.model.Team;
import org.mainstay.team.service.SaveTeam;

/**
 * Changes to a team; what is absent stays.
 *
 * @param lead a person's id; JSON's null takes it away
 * @param members people's ids, all of them
 */
public record TeamChangePayload(
        @Size(min = 1, max = Team.NAME_MAXLENGTH) String name,
        Optional<Long> lead,
        @Size(max = 500) List<@NotNull Long> members) {

    SaveTeam command(String key, Integer version) {
        return new SaveTeam(key, name, lead, members, version);
    }
}
