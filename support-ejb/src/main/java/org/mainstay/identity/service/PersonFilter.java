package org.mainstay.identity.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.mainstay.identity.model.Role;

/**
 * Which people are wanted.
 *
 * @param text part of a name or address; empty for no limit
 * @param role null for any
 * @param organisation key; null for any
 * @param state null for any
 */
public record PersonFilter(
        @NotNull @Size(max = 200) String text, Role role, String organisation, AccountState state) {

    /** People whose name or address contains the text. */
    public static PersonFilter containing(String text) {
        return new PersonFilter(text, null, null, null);
    }
}
