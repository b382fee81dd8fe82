package org.mainstay.identity.rest;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mainstay.identity.model.Role;
import org.mainstay.identity.service.PersonView;

/**
 * A person with an account.
 *
 * @param organisation key
 * @param seesOrganisation whether they see all tickets of their organisation
 * @param teams keys
 * @param timeZone IANA id
 */
public record UserPayload(
        Long id,
        String email,
        String firstName,
        String lastName,
        boolean verified,
        boolean active,
        Set<Role> roles,
        String organisation,
        boolean seesOrganisation,
        List<String> teams,
        Locale locale,
        String timeZone) {

    static UserPayload of(PersonView view) {
        return new UserPayload(
                view.id(),
                view.email(),
                view.firstName(),
                view.lastName(),
                view.verified(),
                view.active(),
                view.roles(),
                view.organisation(),
                view.seesOrganisation(),
                view.teams(),
                view.locale(),
                view.timeZone());
    }
}
