package org.mainstay.organisation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.mainstay.catalogue.web.CatalogueDetailBacking;
import org.mainstay.history.service.HistoryView;
import org.mainstay.identity.service.ChangePerson;
import org.mainstay.identity.service.PersonFilter;
import org.mainstay.identity.service.PersonQueries;
import org.mainstay.identity.service.PersonService;
import org.mainstay.identity.service.PersonView;
import org.mainstay.organisation.service.OrganisationQueries;
import org.mainstay.organisation.service.OrganisationService;
import org.mainstay.organisation.service.OrganisationView;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.web.Address;
import org.mainstay.shared.web.PageNumbers;
import org.mainstay.shared.web.Route;
import org.omnifaces.cdi.Param;

/** An organisation and its people, for an administrator to change. */
@Named
@RequestScoped
public class OrganisationDetailBacking extends CatalogueDetailBacking<OrganisationView> {

    @Inject OrganisationQueries organisations;
    @Inject OrganisationService service;
    @Inject PersonQueries people;
    @Inject PersonService personService;

    @Inject
    @Param(name = "person")
    private Long person;

    @Inject
    @Param(name = "page")
    private Integer page;

    private Page<PersonView> contacts;

    public OrganisationDetailBacking() {
        super(
                Permission.MANAGE_PEOPLE,
                Route.ORGANISATION,
                "organisation_detail.message.info.saved");
    }

    @Override
    protected OrganisationView read(String ofKey) {
        return organisations.get(ofKey);
    }

    @Override
    protected Page<HistoryView> past(String ofKey, PageRequest wanted) {
        return organisations.history(ofKey, wanted);
    }

    @Override
    protected void store(String ofKey, String newName, Integer seen) {
        service.rename(ofKey, newName, seen);
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
                        person, null, null, null, null, null, null, all, null, null, version()));
        done();
    }

    /** The organisation's people, by last name. */
    public Page<PersonView> getContacts() {
        if (contacts == null) {
            contacts =
                    people.search(
                            new PersonFilter("", null, key(), null),
                            new PageRequest(PageNumbers.of(page), PageRequest.SIZE_DEFAULT, ""));
        }
        return contacts;
    }

    private Address here() {
        return Address.of(Route.ORGANISATION.path(key()));
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
