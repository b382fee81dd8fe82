package org.mainstay.ticket.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.mainstay.identity.model.Person;
import org.mainstay.identity.service.PersonDirectory;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.ticket.model.Ticket;

/** Lets people follow a ticket: those of the desk watch it, colleagues of the reporter see it. */
@Stateless
public class ParticipantService {

    @Inject TicketRepository tickets;
    @Inject TicketScope scope;
    @Inject Participants participants;
    @Inject PersonDirectory people;
    @Inject CurrentActor current;

    /**
     * The caller is told of what happens on the ticket from now on.
     *
     * @throws NotFoundException if there is none of that number for the caller
     */
    @Requires(Permission.WORK_TICKETS)
    public void watch(@NotNull String number) {
        participants.watch(locked(number), Set.of(people.get(current.actor().id())));
    }

    /**
     * The caller is told no longer.
     *
     * @throws NotFoundException if there is none of that number for the caller
     */
    @Requires(Permission.WORK_TICKETS)
    public void unwatch(@NotNull String number) {
        participants.unwatch(locked(number), current.actor().id());
    }

    /**
     * A colleague of the reporter sees the ticket from now on, as the reporter does.
     *
     * @throws NotFoundException if there is none of that number for the caller
     * @throws NotPermittedException if the caller is neither of the desk nor the reporter
     * @throws UnprocessableException if nobody of the reporter's organisation has the address
     */
    @Requires(Permission.TAKE_PART)
    public void addContact(
            @NotNull String number, @NotBlank @Size(max = Person.EMAIL_MAXLENGTH) String email) {
        participants.addContact(shared(number), email);
    }

    /**
     * A colleague of the reporter sees the ticket no longer.
     *
     * @throws NotFoundException if there is none of that number for the caller
     * @throws NotPermittedException if the caller is neither of the desk nor the reporter
     */
    @Requires(Permission.TAKE_PART)
    public void removeContact(@NotNull String number, @NotNull Long person) {
        participants.removeContact(shared(number), person);
    }

    /**
     * Exactly these colleagues of the reporter see the ticket.
     *
     * @param version as last seen; null not to check
     * @throws NotFoundException if there is none of that number for the caller
     * @throws NotPermittedException if the caller is neither of the desk nor the reporter
     * @throws ConflictException if somebody else changed the ticket in the meantime
     * @throws UnprocessableException if nobody of the reporter's organisation has an address
     */
    @Requires(Permission.TAKE_PART)
    public void changeContacts(
            @NotNull String number, @NotNull Set<String> contacts, Integer version) {
        var ticket = shared(number);
        ConflictException.unlessSeen(version, ticket.version());
        participants.change(ticket, new ChangeParticipants(null, contacts));
    }

    private Ticket shared(String number) {
        var ticket = locked(number);
        if (!scope.shares(ticket)) {
            throw new NotPermittedException();
        }
        return ticket;
    }

    private Ticket locked(String number) {
        return tickets.lock(scope.get(number).id());
    }
}
