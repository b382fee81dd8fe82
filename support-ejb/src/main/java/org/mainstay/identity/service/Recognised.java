package org.mainstay.identity.service;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.mainstay.identity.model.Person;

/** Whom the credentials of the request belong to, so that they needn't be looked up once more. */
@RequestScoped
class Recognised {

    private Person person;

    /**
     * @param found with their roles
     */
    void person(Person found) {
        person = found;
    }

    /** The person with their roles, if it is they who were recognised. */
    Optional<Person> person(Long id) {
        return Optional.ofNullable(person).filter(found -> found.id().equals(id));
    }
}
