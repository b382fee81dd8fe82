package org.mainstay.identity.service;

import org.mainstay.identity.model.Person;

/** A person by id and name. */
public record PersonRef(Long id, String name) {

    /**
     * @param person null for nobody
     * @return null for nobody
     */
    public static PersonRef of(Person person) {
        return person == null ? null : new PersonRef(person.id(), person.displayName());
    }
}
