package org.mainstay.team.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.mainstay.history.service.HistoryView;
import org.mainstay.identity.service.PersonQueries;
import org.mainstay.identity.service.PersonRef;
import org.mainstay.product.service.ProductQueries;
import org.mainstay.product.service.ProductView;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.mainstay.team.model.Team;
import org.mainstay.team.service.SaveTeam;
import org.mainstay.team.service.TeamQueries;
import org.mainstay.team.service.TeamService;
import org.mainstay.team.service.TeamView;
import org.omnifaces.cdi.Param;

/** A team and its people, for an administrator to change. */
@Named
@RequestScoped
public class TeamDetailBacking {

    private static final int HISTORY_SHOWN = 100;

    @Inject TeamQueries teams;
    @Inject TeamService service;
    @Inject PersonQueries directory;
    @Inject ProductQueries products;
    @Inject CurrentActor current;
    @Inject HttpServletRequest request;
    @Inject Pages pages;

    @Inject
    @Param(name = "number")
    private String key;

    @Inject
    @Param(name = "version")
    private Integer version;

    private TeamView found;
    private List<HistoryView> history;
    private @NotBlank @Size(max = Team.NAME_MAXLENGTH) String name;
    private Long lead;

    /** Reads all before the answer begins, so that a refusal can still be a page. */
    public void load() {
        current.require(Permission.MANAGE_CATALOGUE);
        found = teams.get(key);
        history = teams.history(key, PageRequest.first(HISTORY_SHOWN)).items();
    }

    /** Changes name, lead and members. */
    public void save() {
        service.change(
                new SaveTeam(key, name, Optional.ofNullable(lead), submittedMembers(), version));
        pages.tell("team_detail.message.info.saved");
        pages.go(Route.TEAM.path(key));
    }

    private List<Long> submittedMembers() {
        return Stream.ofNullable(request.getParameterValues("members"))
                .flatMap(Stream::of)
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
    }

    public TeamView getFound() {
        if (found == null) {
            load();
        }
        return found;
    }

    /** The latest entries, newest first. */
    public List<HistoryView> getHistory() {
        if (history == null) {
            load();
        }
        return history;
    }

    private boolean isSent() {
        return request.getParameter("editForm") != null;
    }

    public String getName() {
        return isSent() ? name : getFound().name();
    }

    public void setName(String name) {
        this.name = name;
    }

    /** Those who can be in a team. */
    public List<PersonRef> getPeople() {
        return directory.assignable(null);
    }

    /** Whether the form shows the person as a member: as sent, if it was sent. */
    public boolean has(Long person) {
        return isSent()
                ? submittedMembers().contains(person)
                : getFound().members().stream().anyMatch(member -> member.id().equals(person));
    }

    /** Products whose new tickets come to the team. */
    public List<ProductView> getResponsibilities() {
        return products.all(PageRequest.first(PageRequest.SIZE_MAX)).items().stream()
                .filter(product -> Objects.equals(key, product.team()))
                .toList();
    }

    /** Id of the lead; null for nobody. */
    public Long getLead() {
        return isSent() ? lead : getFound().leadId();
    }

    public void setLead(Long lead) {
        this.lead = lead;
    }
}
