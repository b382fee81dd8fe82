package org.mainstay.team.service;

import java.util.List;
import org.mainstay.identity.service.PersonRef;
import org.mainstay.shared.service.Keyed;
import org.mainstay.team.model.Team;

/**
 * A team with its people.
 *
 * @param lead null while nobody leads it
 * @param version counts the changes
 */
public record TeamView(
        String key, String name, PersonRef lead, List<PersonRef> members, int version)
        implements Keyed {

    static TeamView of(Team team) {
        return new TeamView(
                team.key(),
                team.name(),
                PersonRef.of(team.lead()),
                team.members().stream().map(PersonRef::of).toList(),
                team.version());
    }

    /** Null while nobody leads it. */
    public Long leadId() {
        return lead == null ? null : lead.id();
    }

    /** Null while nobody leads it. */
    public String leadName() {
        return lead == null ? null : lead.name();
    }
}
