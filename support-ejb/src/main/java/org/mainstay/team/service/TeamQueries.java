package org.mainstay.team.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.history.service.HistoryView;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;

/** The teams there are. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TeamQueries {

    @Inject TeamRepository teams;
    @Inject History history;

    /** All, by name. */
    @Requires(Permission.READ_DIRECTORY)
    public Page<TeamView> all(@Valid PageRequest request) {
        return teams.all(request);
    }

    /**
     * @throws NotFoundException if there is none with the key
     */
    @Requires(Permission.READ_DIRECTORY)
    public TeamView get(String key) {
        return TeamView.of(teams.get(key));
    }

    /**
     * What happened to one, the latest first.
     *
     * @throws NotFoundException if there is none with the key
     */
    @Requires(Permission.MANAGE_CATALOGUE)
    public Page<HistoryView> history(@NotNull String key, @NotNull @Valid PageRequest request) {
        return history.latest(Subject.TEAM, teams.get(key).id(), request);
    }
}
