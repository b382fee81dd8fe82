package org.mainstay.organisation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.mainstay.catalogue.web.CatalogueListBacking;
import org.mainstay.organisation.service.OrganisationQueries;
import org.mainstay.organisation.service.OrganisationService;
import org.mainstay.organisation.service.OrganisationView;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.web.Route;

/** All organisations, for an administrator to add to. */
@Named
@RequestScoped
public class OrganisationListBacking extends CatalogueListBacking<OrganisationView> {

    @Inject OrganisationQueries organisations;
    @Inject OrganisationService service;

    public OrganisationListBacking() {
        super(
                Permission.MANAGE_PEOPLE,
                Permission.MANAGE_PEOPLE,
                Route.ORGANISATIONS,
                Route.ORGANISATION,
                "organisation_list.message.info.added");
    }

    @Override
    protected Page<OrganisationView> read(PageRequest request) {
        return organisations.all(request);
    }

    @Override
    protected void store(String newKey, String newName) {
        service.add(newKey, newName);
    }
}
