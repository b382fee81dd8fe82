package org.mainstay.identity.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.identity.model.Person;
import org.mainstay.identity.model.Role;
import org.mainstay.organisation.model.Organisation;
import org.mainstay.organisation.service.OrganisationDirectory;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.shared.service.UnprocessableException;

/** Changes to people: by themselves, and by an administrator. */
@Stateless
public class PersonService {

    private static final Logger LOG = Logger.getLogger(PersonService.class.getName());

    @Inject PersonRepository people;
    @Inject OrganisationDirectory organisations;
    @Inject History history;
    @Inject CurrentActor current;
    @Inject Event<StoppedWorking> stoppedWorking;

    /** The caller chooses a language. */
    @Requires(Permission.SIGNED_IN)
    public void speak(@NotNull Locale language) {
        people.get(current.actor().id()).speak(language);
    }

    /**
     * Changes a person. Everybody may change their own names, language and time zone; the rest
     * takes an administrator. Whoever stops answering tickets, by leaving or by their roles, hands
     * over the open ones in the same transaction.
     *
     * @throws NotFoundException if there is no such person, or the caller may not see them
     * @throws UnprocessableException if the organisation doesn't exist, the tickets can't be handed
     *     over as wished, or there is nothing to hand over since the person goes on
     * @throws ConflictException if nobody would be left to administer, or somebody else changed the
     *     person in the meantime
     */
    @Requires(Permission.SIGNED_IN)
    public void change(@NotNull @Valid ChangePerson command) {
        var actor = current.actor();
        var administers = actor.may(Permission.MANAGE_PEOPLE);
        if (!administers && !actor.is(command.id())) {
            throw new NotFoundException("person", command.id());
        }
        if (command.needsAdministrator()) {
            current.require(Permission.MANAGE_PEOPLE);
        }
        var person = people.get(command.id());
        ConflictException.unlessSeen(command.version(), person.version());
        changeProfile(person, command);
        var worked = worksTickets(person);
        if (command.roles() != null) {
            changeRoles(person, command.roles());
        }
        if (command.active() != null && command.active() != person.active()) {
            activate(person, command.active());
        }
        if (worked && !worksTickets(person)) {
            stoppedWorking.fire(new StoppedWorking(person, handOver(command)));
        } else if (command.handOver() != null) {
            throw new UnprocessableException("identity.keeps_tickets", "handOver");
        }
        if (command.organisation() != null) {
            var joined = command.organisation().map(this::organisation).orElse(null);
            changed(person, "organisation", person.organisation(), joined);
            person.joinOrganisation(joined);
        }
    }

    private Organisation organisation(String key) {
        return organisations
                .find(key)
                .orElseThrow(
                        () ->
                                new UnprocessableException(
                                        "organisation.not_found", "organisation", key));
    }

    private void changeProfile(Person person, ChangePerson command) {
        var first = command.firstName() == null ? person.firstName() : command.firstName().strip();
        var last = command.lastName() == null ? person.lastName() : command.lastName().strip();
        changed(person, "firstName", person.firstName(), first);
        changed(person, "lastName", person.lastName(), last);
        person.rename(first, last);
        if (command.locale() != null) {
            person.speak(command.locale());
        }
        if (command.timeZone() != null) {
            person.liveIn(command.timeZone().isEmpty() ? null : zone(command.timeZone()));
        }
    }

    private static String zone(String id) {
        try {
            return ZoneId.of(id).getId();
        } catch (DateTimeException e) {
            throw new InvalidInputException("unknown_time_zone", "timeZone", id);
        }
    }

    private static boolean worksTickets(Person person) {
        return person.maySignIn() && Rights.of(person.roles()).contains(Permission.WORK_TICKETS);
    }

    private static HandOver handOver(ChangePerson command) {
        return command.handOver() == null ? HandOver.TO_THEIR_TEAMS : command.handOver();
    }

    private void activate(Person person, boolean active) {
        if (active) {
            person.reactivate();
        } else {
            keepAdministrator(person);
            person.deactivate();
        }
        history.record(
                Subject.PERSON,
                person.id(),
                active ? Action.REACTIVATED : Action.DEACTIVATED,
                person.email(),
                true);
        LOG.log(
                Level.INFO,
                "{0} {1} by {2}",
                new Object[] {
                    person, active ? "reactivated" : "deactivated", current.actor().name()
                });
    }

    private void changeRoles(Person person, Set<Role> roles) {
        if (!roles.contains(Role.ADMIN)) {
            keepAdministrator(person);
        }
        changed(person, "roles", new TreeSet<>(person.roles()), new TreeSet<>(roles));
        person.giveRoles(roles);
    }

    private void keepAdministrator(Person person) {
        if (!person.roles().contains(Role.ADMIN) || !person.active()) {
            return;
        }
        people.lockAdministrators();
        if (people.withRole(Role.ADMIN, 2).size() < 2) {
            throw new ConflictException("identity.last_administrator", null);
        }
    }

    private void changed(Person person, String field, Object from, Object to) {
        history.changed(Subject.PERSON, person.id(), field, from, to, true);
    }
}
