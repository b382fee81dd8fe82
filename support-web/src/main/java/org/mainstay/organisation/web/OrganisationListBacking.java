package org.mainstay.organisation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.mainstay.organisation.model.Organisation;
import org.mainstay.organisation.service.OrganisationQueries;
import org.mainstay.organisation.service.OrganisationService;
import org.mainstay.organisation.service.OrganisationView;
import org.mainstay.shared.model.Key;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.web.Address;
import org.mainstay.shared.web.PageNumbers;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.omnifaces.cdi.Param;

/** All organisations, for an administrator to add to. */
@Named
@RequestScoped
public class OrganisationListBacking {

    private static final Address LIST = Address.of(Route.ORGANISATIONS.path(null));

    @Inject OrganisationQueries organisations;
    @Inject OrganisationService service;
    @Inject CurrentActor current;
    @Inject Pages pages;

    @Inject
    @Param(name = "page")
    private Integer page;

    private Page<OrganisationView> found;
    private @NotBlank @Size(max = Organisation.NAME_MAXLENGTH) String name;
    private @Size(max = Key.MAXLENGTH) @Pattern(
            regexp = Key.PATTERN,
            message = "{org.mainstay.Key}") String key;

    /** Reads the list before the answer begins, so that a refusal can still be a page. */
    public void load() {
        current.require(Permission.MANAGE_PEOPLE);
        found =
                organisations.all(
                        new PageRequest(PageNumbers.of(page), PageRequest.SIZE_DEFAULT, ""));
    }

    /** Adds one and shows it. */
    public void add() {
        service.add(key, name);
        pages.tell("organisation_list.message.info.added");
        pages.go(Route.ORGANISATION.path(key));
    }

    public Page<OrganisationView> getFound() {
        if (found == null) {
            load();
        }
        return found;
    }

    /** Address of the page before; null on the first. */
    public String getPrevious() {
        return LIST.previous(getFound());
    }

    /** Address of the next page; null on the last. */
    public String getNext() {
        return LIST.next(getFound());
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
