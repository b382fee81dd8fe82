package org.mainstay.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mainstay.history.service.HistoryView;
import org.mainstay.identity.model.Person;
import org.mainstay.identity.model.Role;
import org.mainstay.identity.service.ChangePerson;
import org.mainstay.identity.service.HandOver;
import org.mainstay.identity.service.PersonQueries;
import org.mainstay.identity.service.PersonRef;
import org.mainstay.identity.service.PersonService;
import org.mainstay.identity.service.PersonView;
import org.mainstay.organisation.service.OrganisationQueries;
import org.mainstay.organisation.service.OrganisationView;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.omnifaces.cdi.Param;

/** A person's account, for an administrator to change. */
@Named
@RequestScoped
public class UserDetailBacking {

    private static final int HISTORY_SHOWN = 100;

    @Inject PersonQueries people;
    @Inject PersonService service;
    @Inject OrganisationQueries organisations;
    @Inject CurrentActor current;
    @Inject HttpServletRequest request;
    @Inject Pages pages;

    @Inject
    @Param(name = "number")
    private String number;

    @Inject
    @Param(name = "version")
    private Integer version;

    private PersonView person;
    private List<HistoryView> history;
    private @NotBlank @Size(max = Person.NAME_MAXLENGTH) String firstName;
    private @NotBlank @Size(max = Person.NAME_MAXLENGTH) String lastName;
    private String organisation;
    private Long assignee;
    private String team;

    /** Reads the account before the answer begins, so that a refusal can still be a page. */
    public void load() {
        history = people.history(getPerson().id(), PageRequest.first(HISTORY_SHOWN)).items();
    }

    /** Changes names, organisation and roles. */
    public void save() {
        var roles = submittedRoles();
        if (roles.isEmpty()) {
            throw new InvalidInputException("identity.role_required", "roles");
        }
        service.change(
                new ChangePerson(
                        getPerson().id(),
                        firstName,
                        lastName,
                        null,
                        null,
                        roles,
                        Optional.ofNullable(organisation),
                        null,
                        null,
                        version));
        pages.tell("user_detail.message.info.saved");
        var stays = !isMyself() || roles.contains(Role.ADMIN);
        pages.go(stays ? Route.USER.path(number) : Route.WORK.path(null));
    }

    /** The person can't sign in any more; their tickets go to whoever was chosen. */
    public void deactivate() {
        activate(false, new HandOver(assignee, team));
        pages.tell("user_detail.message.info.deactivated", getPerson().displayName());
    }

    /** The person can sign in again. */
    public void reactivate() {
        activate(true, null);
        pages.tell("user_detail.message.info.reactivated", getPerson().displayName());
    }

    private void activate(boolean active, HandOver handOver) {
        var worked = getPerson().permissions().contains(Permission.WORK_TICKETS);
        service.change(
                new ChangePerson(
                        getPerson().id(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        active,
                        worked ? handOver : null,
                        version));
        pages.go(Route.USER.path(number));
    }

    private Set<Role> submittedRoles() {
        var names = request.getParameterValues("roles");
        return Stream.of(Role.values())
                .filter(role -> names != null && List.of(names).contains(role.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /**
     * The person.
     *
     * @throws NotFoundException if there is no such person
     */
    public PersonView getPerson() {
        if (person == null) {
            current.require(Permission.MANAGE_PEOPLE);
            if (number == null || !number.matches("\\d{1,18}")) {
                throw new NotFoundException("person", String.valueOf(number));
            }
            person = people.get(Long.valueOf(number));
        }
        return person;
    }

    /** The latest entries, newest first. */
    public List<HistoryView> getHistory() {
        if (history == null) {
            load();
        }
        return history;
    }

    public Role[] getAllRoles() {
        return Role.values();
    }

    /** Whether the form shows the role as given: as sent, if it was sent. */
    public boolean has(Role role) {
        return isSent() ? submittedRoles().contains(role) : getPerson().roles().contains(role);
    }

    private boolean isSent() {
        return request.getParameter("accountForm") != null;
    }

    /** Whether the administrator looks at their own account. */
    public boolean isMyself() {
        return current.actor().is(getPerson().id());
    }

    /** Whether the person answers tickets, and so may have some to hand over. */
    public boolean isWorker() {
        return getPerson().permissions().contains(Permission.WORK_TICKETS);
    }

    /** Those who could take over. */
    public List<PersonRef> getHeirs() {
        return people.assignable(null).stream()
                .filter(heir -> !heir.id().equals(getPerson().id()))
                .toList();
    }

    public List<OrganisationView> getOrganisations() {
        return organisations.all(PageRequest.first(PageRequest.SIZE_MAX)).items();
    }

    public String getFirstName() {
        return isSent() ? firstName : getPerson().firstName();
    }

    public void setFirstName(String firstName) {
        this.firstName = firstName;
    }

    public String getLastName() {
        return isSent() ? lastName : getPerson().lastName();
    }

    public void setLastName(String lastName) {
        this.lastName = lastName;
    }

    /** Key; null for none. */
    public String getOrganisation() {
        return isSent() ? organisation : getPerson().organisation();
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    /** Who takes over; null for nobody in particular. */
    public Long getAssignee() {
        return assignee;
    }

    public void setAssignee(Long assignee) {
        this.assignee = assignee;
    }

    /** Key of the team that takes over; null for each ticket's own. */
    public String getTeam() {
        return team;
    }

    public void setTeam(String team) {
        this.team = team;
    }
}
