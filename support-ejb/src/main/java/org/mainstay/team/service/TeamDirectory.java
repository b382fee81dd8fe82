package org.mainstay.team.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.team.model.Team;

/** Teams as entities, for other features' services; they have checked the permission. */
@ApplicationScoped
public class TeamDirectory {

    @Inject TeamRepository teams;

    public Optional<Team> find(String key) {
        return teams.find(key);
    }

    /**
     * @throws NotFoundException if there is none with the key
     */
    public Team get(String key) {
        return teams.get(key);
    }

    /** Whether somebody leads a team that another one is in. */
    public boolean leads(Long lead, Long member) {
        return teams.leads(lead, member);
    }

    /** Whether there is a team with people in it. */
    public boolean anyStaffed() {
        return teams.anyStaffed();
    }
}
