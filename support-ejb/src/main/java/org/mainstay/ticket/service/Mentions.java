package org.mainstay.ticket.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mainstay.identity.model.Person;
import org.mainstay.identity.service.PersonDirectory;
import org.mainstay.ticket.model.Channel;
import org.mainstay.ticket.model.Mention;
import org.mainstay.ticket.model.Message;
import org.mainstay.ticket.model.MessageKind;

/**
 * Finds whom a message calls by {@code @name}, and remembers it, so that who was meant doesn't
 * change with later names.
 *
 * <p>Namesakes are all meant: better one too many is told than the right one not. Whom one may call
 * depends on whom one sees: the desk calls everybody of the desk, in a public message the customer
 * too; a customer only who has spoken in public on the ticket, so that nobody learns by trial who
 * works here.
 */
@ApplicationScoped
class Mentions {

    @Inject ParticipantRepository participants;
    @Inject Participants people;
    @Inject PersonDirectory directory;
    @Inject MarkdownRenderer markdown;

    /**
     * Remembers whom a new message calls; those of the desk watch the ticket from now on. What is
     * told to many tickets at once calls nobody.
     */
    List<Person> note(Message message) {
        if (message.channel() == Channel.BROADCAST || message.body().indexOf('@') < 0) {
            return List.of();
        }
        var candidates = candidates(message);
        var names = markdown.mentioned(message.body(), names(candidates));
        var meant = candidates.stream().filter(p -> names.contains(p.displayName())).toList();
        meant.forEach(person -> participants.add(new Mention(message, person)));
        people.watch(message.ticket(), meant.stream().filter(directory::worksTickets).toList());
        return meant;
    }

    private List<Person> candidates(Message message) {
        var ticket = message.ticket();
        if (!message.byStaff()) {
            var seen = new ArrayList<>(people.customers(ticket));
            participants.publicAuthors(ticket).stream()
                    .filter(author -> !seen.contains(author))
                    .forEach(seen::add);
            return seen;
        }
        var all = new ArrayList<>(directory.workers());
        if (message.kind() == MessageKind.PUBLIC) {
            people.customers(ticket).stream()
                    .filter(person -> !all.contains(person))
                    .forEach(all::add);
        }
        return all;
    }

    private static List<String> names(Collection<Person> people) {
        return people.stream().map(Person::displayName).distinct().toList();
    }

    /** The names each of the messages calls, by the message's id. */
    Map<Long, List<String>> of(Collection<Message> messages) {
        var calling = messages.stream().filter(m -> m.body().indexOf('@') >= 0).toList();
        return participants.mentions(calling).stream()
                .collect(
                        Collectors.groupingBy(
                                mention -> mention.message().id(),
                                Collectors.mapping(Mention::name, Collectors.toList())));
    }
}
