package org.mainstay.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.mainstay.identity.model.Role;
import org.mainstay.identity.service.AccountState;
import org.mainstay.identity.service.PersonFilter;
import org.mainstay.identity.service.PersonQueries;
import org.mainstay.identity.service.PersonView;
import org.mainstay.organisation.service.OrganisationQueries;
import org.mainstay.organisation.service.OrganisationView;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.web.ActiveTexts;
import org.mainstay.shared.web.Address;
import org.mainstay.shared.web.Option;
import org.mainstay.shared.web.PageNumbers;
import org.mainstay.shared.web.Route;
import org.omnifaces.cdi.Param;

/** All people with an account, for an administrator. */
@Named
@RequestScoped
public class UserListBacking {

    private static final String ROLE = "role";
    private static final String ORGANISATION = "organisation";
    private static final String STATE = "state";
    private static final int TEXT_MAXLENGTH = 200;

    @Inject PersonQueries people;
    @Inject OrganisationQueries organisations;
    @Inject CurrentActor current;
    @Inject ActiveTexts texts;

    @Inject
    @Param(name = "q")
    private String text;

    @Inject
    @Param(name = ROLE)
    private String role;

    @Inject
    @Param(name = ORGANISATION)
    private String organisation;

    @Inject
    @Param(name = STATE)
    private String state;

    @Inject
    @Param(name = "page")
    private Integer page;

    private Page<PersonView> found;
    private List<OrganisationView> known;

    /** Reads the people before the answer begins, so that a refusal can still be a page. */
    public void load() {
        current.require(Permission.MANAGE_PEOPLE);
        var request = new PageRequest(PageNumbers.of(page), PageRequest.SIZE_DEFAULT, "");
        found = people.search(filter(), request);
        known = organisations.all(PageRequest.first(PageRequest.SIZE_MAX)).items();
    }

    private PersonFilter filter() {
        var words = Objects.requireNonNullElse(text, "").strip();
        return new PersonFilter(
                words.substring(0, Math.min(words.length(), TEXT_MAXLENGTH)),
                constant(Role.values(), role),
                organisation,
                constant(AccountState.values(), state));
    }

    private static <E extends Enum<E>> E constant(E[] constants, String name) {
        return Stream.of(constants).filter(c -> c.name().equals(name)).findFirst().orElse(null);
    }

    private Address here() {
        return Address.of(Route.USERS.path(null))
                .with("q", text)
                .with(ROLE, role)
                .with(ORGANISATION, organisation)
                .with(STATE, state);
    }

    public Page<PersonView> getFound() {
        return found;
    }

    /** What is searched for; null for nothing. */
    public String getText() {
        return text;
    }

    public String getRole() {
        return role;
    }

    public String getOrganisation() {
        return organisation;
    }

    public String getState() {
        return state;
    }

    /** Whether anything limits the list. */
    public boolean isLimited() {
        return !here().query().isEmpty();
    }

    /** Everybody, and the people of each state. */
    public List<Option> getTabs() {
        var tabs = new ArrayList<Option>();
        tabs.add(Option.of(here(), STATE, null, texts.get("user_list.tab.all"), state));
        for (var each : AccountState.values()) {
            tabs.add(Option.of(here(), STATE, each.name(), texts.of(each), state));
        }
        return tabs;
    }

    public List<Option> getRoles() {
        return Stream.of(Role.values())
                .map(each -> Option.toggle(here(), ROLE, each.name(), texts.of(each), role))
                .toList();
    }

    public List<Option> getOrganisations() {
        return known.stream()
                .map(
                        each ->
                                Option.toggle(
                                        here(),
                                        ORGANISATION,
                                        each.key(),
                                        each.name(),
                                        organisation))
                .toList();
    }

    /** The limits in force that are not tabs, each with the address without it. */
    public List<Option> getChips() {
        var chips = new ArrayList<Option>();
        Stream.of(getRoles(), getOrganisations())
                .flatMap(List::stream)
                .filter(Option::chosen)
                .forEach(chips::add);
        if (text != null) {
            chips.add(Option.of(here(), "q", null, text, text));
        }
        return chips;
    }

    /** Address of the page before; null on the first. */
    public String getPrevious() {
        return here().previous(found);
    }

    /** Address of the next page; null on the last. */
    public String getNext() {
        return here().next(found);
    }
}
