package org.mainstay.ticket.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.mainstay.identity.model.Person;
import org.mainstay.ticket.model.Participant;

/**
 * Say who follows a ticket. A null component is left as it is.
 *
 * @param watchers ids of all people of the desk who watch it
 * @param contacts addresses of all colleagues of the reporter who see it
 */
public record ChangeParticipants(
        @Size(max = Participant.WATCHERS_MAX) Set<@NotNull Long> watchers,
        @Size(max = Participant.CONTACTS_MAX)
                Set<@NotNull @Size(max = Person.EMAIL_MAXLENGTH) String> contacts) {}
