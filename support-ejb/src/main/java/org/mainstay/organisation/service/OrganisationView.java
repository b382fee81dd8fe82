package org.mainstay.organisation.service;

import org.mainstay.organisation.model.Organisation;

/** An organisation. */
public record OrganisationView(String key, String name) {

    static OrganisationView of(Organisation organisation) {
        return new OrganisationView(organisation.key(), organisation.name());
    }
}
