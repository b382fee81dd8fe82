package org.mainstay.identity.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mainstay.identity.model.Person;
import org.mainstay.identity.model.Role;
import org.mainstay.identity.service.ChangePerson;
import org.mainstay.shared.rest.Language;

/**
 * Changes to a person; what is absent stays.
 *
 * @param organisation key; JSON's null takes it away
 * @param handOver who takes over the open tickets of somebody who stops answering
 */
public record UserChangePayload(
        @Size(min = 1, max = Person.NAME_MAXLENGTH) String firstName,
        @Size(min = 1, max = Person.NAME_MAXLENGTH) String lastName,
        Language locale,
        String timeZone,
        @Size(min = 1) Set<@NotNull Role> roles,
        Optional<String> organisation,
        Boolean active,
        @Valid HandOverPayload handOver) {

    ChangePerson command(Long id, Integer version) {
        return new ChangePerson(
                id,
                firstName,
                lastName,
                locale == null ? null : Locale.forLanguageTag(locale.tag()),
                timeZone,
                roles,
                organisation,
                active,
                handOver == null ? null : handOver.command(),
                version);
    }
}
