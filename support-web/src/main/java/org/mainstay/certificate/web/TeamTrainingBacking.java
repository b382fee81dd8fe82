package org.mainstay.certificate.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.mainstay.certificate.service.TeamTraining;
import org.mainstay.certificate.service.TeamTrainingQueries;
import org.mainstay.certificate.service.TrainedTeam;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.web.Address;
import org.mainstay.shared.web.Option;
import org.mainstay.shared.web.PageNumbers;
import org.mainstay.shared.web.Route;
import org.omnifaces.cdi.Param;

/** What the people of a team are trained for, and what expires. */
@Named
@RequestScoped
public class TeamTrainingBacking {

    private static final String TEAM = "team";

    @Inject TeamTrainingQueries training;

    @Inject
    @Param(name = TEAM)
    private String team;

    @Inject
    @Param(name = "page")
    private Integer page;

    private List<TrainedTeam> teams;
    private TeamTraining found;

    /** Reads before the answer begins, so that a refusal can still be a page. */
    public void load() {
        if (getTeams().isEmpty()) {
            throw new NotPermittedException();
        }
        var wanted = team == null ? teams.get(0).key() : team;
        found =
                training.ofTeam(
                        wanted,
                        new PageRequest(PageNumbers.of(page), PageRequest.SIZE_DEFAULT, ""));
    }

    private List<TrainedTeam> getTeams() {
        if (teams == null) {
            teams = training.teams();
        }
        return teams;
    }

    /** Whether there is a team whose training the reader may see. */
    public boolean isOffered() {
        return !getTeams().isEmpty();
    }

    public TeamTraining getFound() {
        return found;
    }

    /** The teams to choose from. */
    public List<Option> getTabs() {
        return teams.stream()
                .map(
                        each ->
                                Option.of(
                                        Address.of(Route.TEAM_TRAINING.path(null)),
                                        TEAM,
                                        each.key(),
                                        each.name(),
                                        found.key()))
                .toList();
    }

    private Address here() {
        return Address.of(Route.TEAM_TRAINING.path(null)).with(TEAM, found.key());
    }

    /** Address of the page before; null on the first. */
    public String getPrevious() {
        return here().previous(found.people());
    }

    /** Address of the next page; null on the last. */
    public String getNext() {
        return here().next(found.people());
    }
}
