package org.mainstay.identity.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mainstay.identity.model.Person;
import org.mainstay.identity.model.Role;

/**
 * Change a person; a null component is left as it is.
 *
 * @param timeZone IANA id; empty for the one of the browser
 * @param organisation key, empty for none
 * @param handOver who takes over the open tickets of somebody who is deactivated or stops answering
 *     tickets; null for {@link HandOver#TO_THEIR_TEAMS}
 * @param version as last seen; null not to check
 */
public record ChangePerson(
        @NotNull Long id,
        @Pattern(regexp = "(?s).*\\S.*") @Size(max = Person.NAME_MAXLENGTH) String firstName,
        @Pattern(regexp = "(?s).*\\S.*") @Size(max = Person.NAME_MAXLENGTH) String lastName,
        Locale locale,
        String timeZone,
        @Size(min = 1) Set<@NotNull Role> roles,
        Optional<String> organisation,
        Boolean active,
        HandOver handOver,
        Integer version) {

    boolean needsAdministrator() {
        return roles != null || organisation != null || active != null || handOver != null;
    }
}
