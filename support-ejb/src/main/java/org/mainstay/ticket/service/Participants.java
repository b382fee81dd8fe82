package org.mainstay.ticket.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.identity.model.Person;
import org.mainstay.identity.service.PersonDirectory;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.ticket.model.Participant;
import org.mainstay.ticket.model.Participant.Part;
import org.mainstay.ticket.model.Ticket;

/** Keeps who follows a ticket beside its reporter and its assignee. */
@ApplicationScoped
class Participants {

    @Inject ParticipantRepository participants;
    @Inject PersonDirectory people;
    @Inject History history;
    @Inject Event<ContactAdded> contactAdded;

    /** Watchers and contacts that count now, in the order they came. */
    List<Participant> all(Ticket ticket) {
        return participants.of(ticket);
    }

    /** People of the desk who watch, in the order they began. */
    List<Person> watchers(Ticket ticket) {
        return people(ticket, Part.WATCHER);
    }

    /** Colleagues of the reporter, in the order they were added. */
    List<Person> contacts(Ticket ticket) {
        return people(ticket, Part.CONTACT);
    }

    /** The reporter and their colleagues: everybody to be told as the customer. */
    List<Person> customers(Ticket ticket) {
        return Stream.concat(Stream.of(ticket.reporter()), contacts(ticket).stream()).toList();
    }

    private List<Person> people(Ticket ticket, Part part) {
        return participants.of(ticket).stream()
                .filter(p -> p.part() == part)
                .map(Participant::person)
                .toList();
    }

    /** Everybody watches from now on; those who do already go on. */
    void watch(Ticket ticket, Collection<Person> more) {
        var all = new LinkedHashSet<>(watchers(ticket));
        all.addAll(more);
        set(ticket, Part.WATCHER, all);
    }

    /** Somebody watches no longer. */
    void unwatch(Ticket ticket, Long person) {
        set(ticket, Part.WATCHER, without(watchers(ticket), person));
    }

    /**
     * One more colleague of the reporter sees the ticket.
     *
     * @throws UnprocessableException if nobody of the organisation has the address
     */
    void addContact(Ticket ticket, String email) {
        var all = new LinkedHashSet<>(contacts(ticket));
        all.add(colleague(ticket, email));
        set(ticket, Part.CONTACT, all);
    }

    /** Colleagues of the reporter see the ticket from its beginning. */
    void invite(Ticket ticket, List<Person> colleagues) {
        if (!colleagues.isEmpty()) {
            set(ticket, Part.CONTACT, new LinkedHashSet<>(colleagues));
        }
    }

    /** A colleague of the reporter sees the ticket no longer. */
    void removeContact(Ticket ticket, Long person) {
        set(ticket, Part.CONTACT, without(contacts(ticket), person));
    }

    private static Set<Person> without(List<Person> all, Long person) {
        return all.stream()
                .filter(other -> !other.id().equals(person))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * @throws UnprocessableException if a watcher doesn't work on tickets, or nobody of the
     *     organisation has a contact's address
     */
    void change(Ticket ticket, ChangeParticipants command) {
        if (command.watchers() != null) {
            set(ticket, Part.WATCHER, all(command.watchers(), this::worker));
        }
        if (command.contacts() != null) {
            set(ticket, Part.CONTACT, all(command.contacts(), mail -> colleague(ticket, mail)));
        }
    }

    private static <T> Set<Person> all(Set<T> given, Function<T, Person> person) {
        return given.stream().map(person).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Person worker(Long id) {
        return people.find(id)
                .filter(people::worksTickets)
                .orElseThrow(
                        () ->
                                new UnprocessableException(
                                        "ticket.watcher_not_an_agent", "watchers", id));
    }

    /**
     * Whoever is unknown and whoever is of another organisation are refused with the same words, so
     * that nobody learns which addresses have an account.
     */
    private Person colleague(Ticket ticket, String email) {
        return people.findByEmail(email)
                .filter(Person::maySignIn)
                .filter(person -> ticket.organisation() != null)
                .filter(person -> ticket.organisation().equals(person.organisation()))
                .filter(person -> !people.worksTickets(person))
                .filter(person -> !person.id().equals(ticket.reporter().id()))
                .orElseThrow(
                        () ->
                                new UnprocessableException(
                                        "ticket.not_a_colleague", "contacts", email.strip()));
    }

    private void set(Ticket ticket, Part part, Set<Person> wanted) {
        var before = byId(people(ticket, part));
        var after = byId(wanted);
        var most = part == Part.WATCHER ? Participant.WATCHERS_MAX : Participant.CONTACTS_MAX;
        var field = part == Part.WATCHER ? "watchers" : "contacts";
        if (after.size() > most) {
            throw new UnprocessableException("ticket.too_many_participants", field, most);
        }
        participants.of(ticket).stream()
                .filter(p -> p.part() == part && !after.containsKey(p.person().id()))
                .forEach(participants::remove);
        after.forEach(
                (id, person) -> {
                    if (!before.containsKey(id)) {
                        participants.add(new Participant(ticket, person, part));
                        if (part == Part.CONTACT) {
                            contactAdded.fire(new ContactAdded(ticket, person));
                        }
                    }
                });
        history.changed(
                Subject.TICKET,
                ticket.id(),
                field,
                names(before.values()),
                names(after.values()),
                part == Part.WATCHER);
    }

    private static Map<Long, Person> byId(Collection<Person> people) {
        var all = new LinkedHashMap<Long, Person>();
        people.forEach(person -> all.put(person.id(), person));
        return all;
    }

    private static String names(Collection<Person> people) {
        return people.isEmpty()
                ? null
                : people.stream().map(Person::displayName).collect(Collectors.joining(", "));
    }
}
