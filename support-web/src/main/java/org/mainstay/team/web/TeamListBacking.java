package org.mainstay.team.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.mainstay.catalogue.web.CatalogueListBacking;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.web.Route;
import org.mainstay.team.service.SaveTeam;
import org.mainstay.team.service.TeamQueries;
import org.mainstay.team.service.TeamService;
import org.mainstay.team.service.TeamView;

/** All teams, for an administrator to add to. */
@Named
@RequestScoped
public class TeamListBacking extends CatalogueListBacking<TeamView> {

    @Inject TeamQueries teams;
    @Inject TeamService service;

    public TeamListBacking() {
        super(
                Permission.MANAGE_CATALOGUE,
                Permission.MANAGE_CATALOGUE,
                Route.TEAMS,
                Route.TEAM,
                "team_list.message.info.added");
    }

    @Override
    protected Page<TeamView> read(PageRequest request) {
        return teams.all(request);
    }

    @Override
    protected void store(String newKey, String newName) {
        service.add(new SaveTeam(newKey, newName, null, List.of()));
    }
}
