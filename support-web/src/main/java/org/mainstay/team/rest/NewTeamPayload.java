package org.mainstay.team.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.mainstay.shared.model.Key;
import org.mainstay.team.model.Team;
import org.mainstay.team.service.SaveTeam;

/**
 * A team to be added.
 *
 * @param lead a person's id
 * @param members people's ids
 */
public record NewTeamPayload(
        @NotNull @Size(max = Key.MAXLENGTH) @Pattern(regexp = Key.PATTERN) String key,
        @NotBlank @Size(max = Team.NAME_MAXLENGTH) String name,
        Long lead,
        @Size(max = 500) List<@NotNull Long> members) {

    SaveTeam command() {
        return new SaveTeam(key, name, Optional.ofNullable(lead), members, null);
    }
}
