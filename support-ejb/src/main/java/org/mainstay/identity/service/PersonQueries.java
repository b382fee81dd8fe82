package org.mainstay.identity.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.history.service.HistoryView;
import org.mainstay.identity.model.Person;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;

/** Who is who. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PersonQueries {

    static final int SHOWN_MAX = 500;

    @Inject PersonRepository people;
    @Inject Recognised recognised;
    @Inject History history;
    @Inject CurrentActor current;

    /** The caller, as they were when the request came. */
    @Requires(Permission.SIGNED_IN)
    public PersonView me() {
        var id = current.actor().id();
        return view(recognised.person(id).orElseGet(() -> people.get(id)));
    }

    /**
     * A person; without the right to see everybody, only oneself.
     *
     * @throws NotFoundException if there is no such person, or the caller may not see them
     */
    @Requires(Permission.SIGNED_IN)
    public PersonView get(@NotNull Long id) {
        var actor = current.actor();
        if (!actor.is(id) && !actor.may(Permission.READ_DIRECTORY)) {
            throw new NotFoundException("person", id);
        }
        return view(people.get(id));
    }

    private PersonView view(Person person) {
        return PersonView.of(person, people.teams(person));
    }

    /** People who match, by last name. */
    @Requires(Permission.READ_DIRECTORY)
    public Page<PersonView> search(
            @NotNull @Valid PersonFilter filter, @Valid PageRequest request) {
        return people.search(filter, request);
    }

    /**
     * What happened to a person's account, the latest first.
     *
     * @throws NotFoundException if there is no such person
     */
    @Requires(Permission.MANAGE_PEOPLE)
    public Page<HistoryView> history(@NotNull Long id, @NotNull @Valid PageRequest request) {
        return history.latest(Subject.PERSON, people.get(id).id(), request);
    }

    /**
     * People to whom a ticket can be assigned, by last name.
     *
     * @param team key of a team they must be members of; null or empty for any
     */
    @Requires(Permission.READ_DIRECTORY)
    public List<PersonRef> assignable(String team) {
        return people
                .withRoles(
                        Rights.rolesWith(Permission.WORK_TICKETS),
                        team == null ? "" : team,
                        SHOWN_MAX)
                .stream()
                .map(PersonRef::of)
                .toList();
    }
}
