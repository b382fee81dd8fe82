package org.mainstay.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mainstay.identity.model.Person;
import org.mainstay.identity.model.Role;
import org.mainstay.shared.service.Actor;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Permission;

/** People as entities, for other features' services; they have checked the permission. */
@ApplicationScoped
public class PersonDirectory {

    private static final int RECIPIENTS_MAX = 200;

    @Inject PersonRepository people;

    /**
     * @throws NotFoundException if there is no such person
     */
    public Person get(Long id) {
        return people.get(id);
    }

    public Optional<Person> find(Long id) {
        return people.find(id);
    }

    /** Somebody with the rights they have now; empty if they may not sign in any more. */
    public Optional<Actor> actor(Long id) {
        return people.findWithRoles(id).filter(Person::maySignIn).map(PersonDirectory::actor);
    }

    static Actor actor(Person person) {
        return new Actor(
                person.id(),
                person.displayName(),
                Rights.of(person.roles()),
                person.locale(),
                person.seesOrganisation() ? person.organisation().id() : null);
    }

    /** By address, however it is written. */
    public Optional<Person> findByEmail(String email) {
        return people.findByEmail(email);
    }

    /** Active people who can be given tickets to work on. */
    public List<Person> workers() {
        return allowed(Permission.WORK_TICKETS);
    }

    /** Active people who may, by last name. */
    public List<Person> allowed(Permission permission) {
        return people.withRoles(Rights.rolesWith(permission), "", PersonQueries.SHOWN_MAX);
    }

    /** The roles that work on tickets. */
    public Set<Role> workingRoles() {
        return Rights.rolesWith(Permission.WORK_TICKETS);
    }

    /** Active people with the role. */
    public List<Person> withRole(Role role) {
        return people.withRole(role, RECIPIENTS_MAX);
    }

    /** Whether the person can be given tickets to work on. */
    public boolean worksTickets(Person person) {
        return may(person, Permission.WORK_TICKETS);
    }

    /** Whether somebody can sign in and may. */
    public boolean may(Person person, Permission permission) {
        return person.maySignIn() && Rights.of(person.roles()).contains(permission);
    }
}
