package org.mainstay.team.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.mainstay.shared.model.Key;
import org.mainstay.team.model.Team;

/**
 * Add or change a team; a null component is left as it is.
 *
 * @param lead a person's id, empty for nobody
 * @param members people's ids
 * @param version as last seen; null not to check
 */
public record SaveTeam(
        @NotNull @Size(max = Key.MAXLENGTH) @Pattern(regexp = Key.PATTERN) String key,
        @Pattern(regexp = "(?s).*\\S.*") @Size(max = Team.NAME_MAXLENGTH) String name,
        Optional<Long> lead,
        @Size(max = 500) List<@NotNull Long> members,
        Integer version) {

    /** A command that doesn't look at the version. */
    public SaveTeam(String key, String name, Optional<Long> lead, List<Long> members) {
        this(key, name, lead, members, null);
    }
}
