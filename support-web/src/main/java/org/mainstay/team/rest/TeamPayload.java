package org.mainstay.team.rest;

import java.util.List;
import org.mainstay.identity.service.PersonRef;
import org.mainstay.shared.rest.PersonRefPayload;
import org.mainstay.team.service.TeamView;

/**
 * A team.
 *
 * @param lead null while nobody leads it
 */
public record TeamPayload(
        String key, String name, PersonRefPayload lead, List<PersonRefPayload> members) {

    static TeamPayload of(TeamView view) {
        return new TeamPayload(
                view.key(),
                view.name(),
                view.lead() == null ? null : person(view.lead()),
                view.members().stream().map(TeamPayload::person).toList());
    }

    private static PersonRefPayload person(PersonRef person) {
        return new PersonRefPayload(person.id(), person.name());
    }
}
