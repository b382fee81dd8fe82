package org.mainstay.team.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mainstay.catalogue.web.CatalogueDetailBacking;
import org.mainstay.history.service.HistoryView;
import org.mainstay.identity.service.PersonQueries;
import org.mainstay.identity.service.PersonRef;
import org.mainstay.product.service.ProductQueries;
import org.mainstay.product.service.ProductView;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.web.Route;
import org.mainstay.team.service.SaveTeam;
import org.mainstay.team.service.TeamQueries;
import org.mainstay.team.service.TeamService;
import org.mainstay.team.service.TeamView;

/** A team and its people, for an administrator to change. */
@Named
@RequestScoped
public class TeamDetailBacking extends CatalogueDetailBacking<TeamView> {

    @Inject TeamQueries teams;
    @Inject TeamService service;
    @Inject PersonQueries directory;
    @Inject ProductQueries products;

    private Long lead;

    public TeamDetailBacking() {
        super(Permission.MANAGE_CATALOGUE, Route.TEAM, "team_detail.message.info.saved");
    }

    @Override
    protected TeamView read(String ofKey) {
        return teams.get(ofKey);
    }

    @Override
    protected Page<HistoryView> past(String ofKey, PageRequest wanted) {
        return teams.history(ofKey, wanted);
    }

    @Override
    protected void store(String ofKey, String newName, Integer seen) {
        service.change(
                new SaveTeam(ofKey, newName, Optional.ofNullable(lead), submittedMembers(), seen));
    }

    private List<Long> submittedMembers() {
        return Stream.of(values("members"))
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
    }

    /** Those who can be in a team. */
    public List<PersonRef> getPeople() {
        return directory.assignable(null);
    }

    /** The same people, members first: a team of three isn't to be searched for among hundreds. */
    public List<PersonRef> getCandidates() {
        return getPeople().stream()
                .sorted(Comparator.comparing(person -> !has(person.id())))
                .toList();
    }

    /** Whether the form shows the person as a member: as sent, if it was sent. */
    public boolean has(Long person) {
        return sent()
                ? submittedMembers().contains(person)
                : getFound().members().stream().anyMatch(member -> member.id().equals(person));
    }

    /** Products whose new tickets come to the team. */
    public List<ProductView> getResponsibilities() {
        return products.all(PageRequest.first(PageRequest.SIZE_MAX)).items().stream()
                .filter(product -> getFound().key().equals(product.team()))
                .toList();
    }

    /** Id of the lead; null for nobody. */
    public Long getLead() {
        return sent() ? lead : getFound().leadId();
    }

    public void setLead(Long lead) {
        this.lead = lead;
    }
}
