package org.mainstay.ticket.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mainstay.identity.service.PersonQueries;
import org.mainstay.identity.web.ActiveUser;
import org.mainstay.organisation.service.OrganisationQueries;
import org.mainstay.product.service.ProductQueries;
import org.mainstay.product.service.ProductView;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.web.ActiveTexts;
import org.mainstay.shared.web.Times;
import org.mainstay.team.service.TeamQueries;
import org.mainstay.team.service.TeamView;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.model.TicketStatus;
import org.mainstay.ticket.service.TicketFilter;

/** What can be chosen about tickets, read once a request. */
@Named
@RequestScoped
public class TicketChoices {

    private static final PageRequest MANY = PageRequest.first(PageRequest.SIZE_MAX);

    @Inject ProductQueries products;
    @Inject TeamQueries teams;
    @Inject OrganisationQueries organisations;
    @Inject PersonQueries people;
    @Inject ActiveUser user;
    @Inject ActiveTexts texts;
    @Inject Times times;

    private final Map<String, List<Choice>> known = new HashMap<>();
    private List<ProductView> catalogue;
    private List<TeamView> allTeams;

    /** Products with their versions. */
    public List<ProductView> getCatalogue() {
        if (catalogue == null) {
            catalogue = products.all(MANY).items();
        }
        return catalogue;
    }

    public List<Choice> getProducts() {
        return once("product", () -> list(getCatalogue().stream().map(this::choice)));
    }

    private Choice choice(ProductView product) {
        return new Choice(product.key(), product.name());
    }

    /** Versions under their products, each named together with its product. */
    public List<SelectItem> getVersions() {
        return getCatalogue().stream()
                .filter(product -> !product.versions().isEmpty())
                .<SelectItem>map(this::group)
                .toList();
    }

    /** Versions that are not supported any more, in the same order. */
    public List<Choice> getEndedVersions() {
        return list(
                getCatalogue().stream()
                        .flatMap(
                                product ->
                                        product.versions().stream()
                                                .filter(product.ended()::containsKey)
                                                .map(v -> ended(product, v))));
    }

    private Choice ended(ProductView product, String version) {
        return new Choice(
                TicketEditBacking.version(product.key(), version),
                texts.get(
                        "ticket_create.ended",
                        product.name(),
                        version,
                        times.day(product.ended().get(version))));
    }

    private SelectItemGroup group(ProductView product) {
        var versions =
                product.versions().stream()
                        .map(
                                v ->
                                        new SelectItem(
                                                TicketEditBacking.version(product.key(), v),
                                                product.ended().containsKey(v)
                                                        ? texts.get("ticket_create.ended.option", v)
                                                        : v))
                        .toArray(SelectItem[]::new);
        return new SelectItemGroup(product.name(), null, false, versions);
    }

    public List<Choice> getTeams() {
        return once("team", () -> list(teams().stream().map(TicketChoices::choice)));
    }

    /** Teams somebody leads. */
    List<Choice> teamsLedBy(Long person) {
        return list(
                teams().stream()
                        .filter(team -> person.equals(team.leadId()))
                        .map(TicketChoices::choice));
    }

    private static Choice choice(TeamView team) {
        return new Choice(team.key(), team.name());
    }

    private List<TeamView> teams() {
        if (allTeams == null) {
            allTeams = user.may(Permission.READ_DIRECTORY) ? teams.all(MANY).items() : List.of();
        }
        return allTeams;
    }

    /** Customers' organisations; none for those who may not see them. */
    public List<Choice> getOrganisations() {
        return once(
                "organisation",
                () ->
                        user.may(Permission.READ_DIRECTORY)
                                ? list(
                                        organisations.all(MANY).items().stream()
                                                .map(o -> new Choice(o.key(), o.name())))
                                : List.of());
    }

    /** People who can be assigned. */
    public List<Choice> getPeople() {
        return once(
                "person",
                () ->
                        user.may(Permission.READ_DIRECTORY)
                                ? list(
                                        people.assignable(null).stream()
                                                .map(p -> new Choice(p.id().toString(), p.name())))
                                : List.of());
    }

    public Severity[] getSeverities() {
        return Severity.values();
    }

    public TicketStatus[] getStatuses() {
        return TicketStatus.values();
    }

    /** What a filter of the list can be set to. */
    public List<Choice> of(String facet) {
        return switch (facet) {
            case "status" -> statuses();
            case "severity" -> constants(Severity.values());
            case "product" -> getProducts();
            case "team" -> getTeams();
            case "assignee" -> assignees();
            case "organisation" -> getOrganisations();
            default -> List.of();
        };
    }

    private List<Choice> statuses() {
        var undone = new Choice(TicketListState.UNDONE, texts.get("ticket_list.status.open"));
        return list(Stream.concat(Stream.of(undone), constants(TicketStatus.values()).stream()));
    }

    private List<Choice> assignees() {
        var special = new ArrayList<Choice>();
        special.add(new Choice(TicketFilter.ME, texts.get("ticket_list.assignee.me")));
        special.add(new Choice(TicketFilter.NONE, texts.get("ticket_list.assignee.none")));
        special.addAll(getPeople());
        return special;
    }

    private List<Choice> constants(Enum<?>[] constants) {
        return list(Stream.of(constants).map(c -> new Choice(c.name(), texts.of(c))));
    }

    private static List<Choice> list(Stream<Choice> choices) {
        return choices.toList();
    }

    private List<Choice> once(String what, Supplier<List<Choice>> read) {
        var found = known.get(what);
        if (found == null) {
            found = read.get();
            known.put(what, found);
        }
        return found;
    }
}
