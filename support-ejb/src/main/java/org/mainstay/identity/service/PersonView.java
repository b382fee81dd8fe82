package org.mainstay.identity.service;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mainstay.identity.model.Person;
import org.mainstay.identity.model.Role;
import org.mainstay.shared.service.Permission;

/**
 * A person and their rights.
 *
 * @param organisation key, null for none
 * @param organisationName null for none
 * @param teams keys
 * @param timeZone IANA id, null for the browser's
 * @param version counts the changes
 */
public record PersonView(
        Long id,
        String email,
        String firstName,
        String lastName,
        String displayName,
        boolean verified,
        boolean active,
        Set<Role> roles,
        String organisation,
        String organisationName,
        List<String> teams,
        Locale locale,
        String timeZone,
        Set<Permission> permissions,
        int version) {

    static PersonView of(Person person, List<String> teams) {
        var organisation = person.organisation();
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(person.roles());
        return new PersonView(
                person.id(),
                person.email(),
                person.firstName(),
                person.lastName(),
                person.displayName(),
                person.verified(),
                person.active(),
                roles,
                organisation == null ? null : organisation.key(),
                organisation == null ? null : organisation.name(),
                teams,
                person.locale(),
                person.timeZone(),
                Rights.of(roles),
                person.version());
    }

    /** Where the account stands. */
    public AccountState state() {
        return AccountState.of(verified, active);
    }
}
