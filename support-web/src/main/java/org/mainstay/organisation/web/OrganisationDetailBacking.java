package org.mainstay.organisation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.mainstay.history.service.HistoryView;
import org.mainstay.identity.service.ChangePerson;
import org.mainstay.identity.service.PersonFilter;
import org.mainstay.identity.service.PersonQueries;
import org.mainstay.identity.service.PersonService;
import org.mainstay.identity.service.PersonView;
import org.mainstay.organisation.model.Organisation;
import org.mainstay.organisation.service.OrganisationQueries;
import org.mainstay.organisation.service.OrganisationService;
import org.mainstay.organisation.service.OrganisationView;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.web.Address;
import org.mainstay.shared.web.PageNumbers;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.omnifaces.cdi.Param;

/** An organisation and its people, for an administrator to change. */
@Named
@RequestScoped
public class OrganisationDetailBacking {

    private static final int HISTORY_SHOWN = 100;

    @Inject OrganisationQueries organisations;
    @Inject OrganisationService service;
    @Inject PersonQueries people;
    @Inject PersonService personService;
    @Inject CurrentActor current;
    @Inject HttpServletRequest request;
    @Inject Pages pages;

    @Inject
    @Param(name = "number")
    private String key;

    @Inject
    @Param(name = "version")
    private Integer version;

    @Inject
    @Param(name = "person")
    private Long person;

    @Inject
    @Param(name = "page")
    private Integer page;

    private OrganisationView found;
    private List<HistoryView> history;
    private @NotBlank @Size(max = Organisation.NAME_MAXLENGTH) String name;
    private Page<PersonView> contacts;

    /** Reads all before the answer begins, so that a refusal can still be a page. */
    public void load() {
        current.require(Permission.MANAGE_PEOPLE);
        found = organisations.get(key);
        history = organisations.history(key, PageRequest.first(HISTORY_SHOWN)).items();
    }

    /** Changes the name. */
    public void save() {
        service.rename(key, name, version);
        pages.tell("organisation_detail.message.info.saved");
        pages.go(Route.ORGANISATION.path(key));
    }

    /** The chosen contact sees all tickets of the organisation from now on. */
    public void show() {
        see(true);
    }

    /** The chosen contact sees only their own tickets from now on. */
    public void hide() {
        see(false);
    }

    private void see(boolean all) {
        personService.change(
                new ChangePerson(
                        person, null, null, null, null, null, null, all, null, null, version));
        pages.tell("organisation_detail.message.info.saved");
        pages.go(Route.ORGANISATION.path(key));
    }

    public OrganisationView getFound() {
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

    /** The organisation's people, by last name. */
    public Page<PersonView> getContacts() {
        if (contacts == null) {
            contacts =
                    people.search(
                            new PersonFilter("", null, key, null),
                            new PageRequest(PageNumbers.of(page), PageRequest.SIZE_DEFAULT, ""));
        }
        return contacts;
    }

    private Address here() {
        return Address.of(Route.ORGANISATION.path(key));
    }

    /** Address of the page before; null on the first. */
    public String getPrevious() {
        return here().previous(getContacts());
    }

    /** Address of the next page; null on the last. */
    public String getNext() {
        return here().next(getContacts());
    }
}
