package org.mainstay.sla.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.mainstay.identity.model.Person;
import org.mainstay.identity.model.Role;
import org.mainstay.identity.service.PersonDirectory;
import org.mainstay.sla.model.RecipientRole;
import org.mainstay.ticket.model.Ticket;

/** Finds the people behind the roles an escalation level names, as they are now. */
@ApplicationScoped
class EscalationRecipients {

    @Inject PersonDirectory people;

    /**
     * Everybody once. If the roles come to nobody, the managers: an escalation always reaches a
     * person.
     */
    List<Person> of(Set<RecipientRole> roles, Ticket ticket) {
        var found = resolve(roles, ticket);
        return found.isEmpty() && !roles.isEmpty()
                ? resolve(EnumSet.of(RecipientRole.DUTY_MANAGER), ticket)
                : found;
    }

    private List<Person> resolve(Set<RecipientRole> roles, Ticket ticket) {
        var unique = new LinkedHashMap<Long, Person>();
        roles.stream()
                .sorted()
                .flatMap(role -> resolve(role, ticket).stream())
                .filter(Objects::nonNull)
                .filter(Person::maySignIn)
                .forEach(person -> unique.put(person.id(), person));
        return List.copyOf(unique.values());
    }

    private Collection<Person> resolve(RecipientRole role, Ticket ticket) {
        var team = ticket.team();
        return switch (role) {
            case ASSIGNEE -> one(ticket.assignee());
            case TEAM -> team == null ? List.of() : team.members();
            case TEAM_LEAD, ON_CALL -> team == null ? List.of() : one(team.lead());
            case DUTY_MANAGER -> people.withRole(Role.MANAGER);
            case CUSTOMER_CONTACT -> one(ticket.reporter());
        };
    }

    private static List<Person> one(Person person) {
        return Stream.ofNullable(person).toList();
    }

    /** Whether the person is told as the customer, and so nothing internal. */
    boolean isCustomer(Person person, Ticket ticket) {
        return person.id().equals(ticket.reporter().id());
    }
}
