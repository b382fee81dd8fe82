package org.mainstay.identity.service;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.util.Optional;
import org.mainstay.shared.service.Actor;
import org.mainstay.shared.service.ActorSource;

/**
 * The person behind the request, with the rights they have now rather than those they had when they
 * signed in. Looked up once a request.
 */
@RequestScoped
public class Caller implements ActorSource {

    @Inject SecurityContext security;
    @Inject PersonRepository people;
    @Inject Recognised recognised;

    private Optional<Actor> known;
    private String knownName;

    @Override
    public Optional<Actor> caller() {
        var principal = security.getCallerPrincipal();
        var name = principal == null ? "" : principal.getName();
        if (known == null || !name.equals(knownName)) {
            knownName = name;
            known = name.matches("\\d{1,18}") ? load(Long.valueOf(name)) : Optional.empty();
        }
        return known;
    }

    private Optional<Actor> load(Long id) {
        return recognised
                .person(id)
                .or(() -> people.findWithRoles(id))
                .filter(person -> person.maySignIn())
                .map(PersonDirectory::actor);
    }
}
