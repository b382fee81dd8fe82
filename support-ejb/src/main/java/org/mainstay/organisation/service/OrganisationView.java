package org.mainstay.organisation.service;

import org.mainstay.organisation.model.Organisation;
import org.mainstay.shared.service.Keyed;

/**
 * An organisation.
 *
 * @param version counts the changes
 */
public record OrganisationView(String key, String name, int version) implements Keyed {

    static OrganisationView of(Organisation organisation) {
        return new OrganisationView(
                organisation.key(), organisation.name(), organisation.version());
    }
}
