package org.mainstay.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.mainstay.identity.model.Person;
import org.mainstay.mail.service.Recipients;

/** Keeps mails from people who have left. */
@ApplicationScoped
public class ActivePeople implements Recipients {

    @Inject PersonRepository people;

    @Override
    public boolean accept(String address) {
        return people.findByEmail(address).map(Person::active).orElse(true);
    }
}
