package org.mainstay.shared.service;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Who acts.
 *
 * @param id the person; null for the application itself
 * @param name as history shows it
 * @param permissions what they may do
 * @param locale their language
 * @param organisation the one of which they see all tickets; null for none
 */
public record Actor(
        Long id, String name, Set<Permission> permissions, Locale locale, Long organisation) {

    /** Name of the application as an actor; shown translated. */
    public static final String SYSTEM_NAME = "Mainstay";

    static final Actor SYSTEM =
            new Actor(null, SYSTEM_NAME, Set.of(Permission.values()), Locale.ENGLISH);

    /** Somebody who sees no more of an organisation than their own tickets. */
    public Actor(Long id, String name, Set<Permission> permissions, Locale locale) {
        this(id, name, permissions, locale, null);
    }

    /** The same person, with a permission for what is done on their behalf. */
    public Actor with(Permission permission) {
        var more = EnumSet.copyOf(permissions);
        more.add(permission);
        return new Actor(id, name, more, locale, organisation);
    }

    /** Whether the act is allowed. */
    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** Whether the actor is the person. */
    public boolean is(Long personId) {
        return id != null && id.equals(personId);
    }
}
