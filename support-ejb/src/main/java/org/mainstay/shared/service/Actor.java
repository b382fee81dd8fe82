package org.mainstay.shared.service;

import java.util.Locale;
import java.util.Set;

/**
 * Who acts.
 *
 * @param id the person; null for the application itself
 * @param name as history shows it
 * @param permissions what they may do
 * @param locale their language
 */
public record Actor(Long id, String name, Set<Permission> permissions, Locale locale) {

    /** Name of the application as an actor; shown translated. */
    public static final String SYSTEM_NAME = "Mainstay";

    static final Actor SYSTEM =
            new Actor(null, SYSTEM_NAME, Set.of(Permission.values()), Locale.ENGLISH);

    /** Whether the act is allowed. */
    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** Whether the actor is the person. */
    public boolean is(Long personId) {
        return id != null && id.equals(personId);
    }
}
