package org.mainstay.ticket.service;

import static org.mainstay.identity.model.NotificationKind.ASSIGNED;
import static org.mainstay.identity.model.NotificationKind.CUSTOMER;
import static org.mainstay.identity.model.NotificationKind.MENTIONED;
import static org.mainstay.identity.model.NotificationKind.NOTED;
import static org.mainstay.identity.model.NotificationKind.REPORTED;
import static org.mainstay.identity.model.NotificationKind.WATCHED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.mainstay.identity.model.NotificationKind;
import org.mainstay.identity.model.Person;
import org.mainstay.mail.service.Mailbox;
import org.mainstay.mail.service.PublicUrl;
import org.mainstay.notification.service.Notifier;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.Dates;
import org.mainstay.ticket.model.Message;
import org.mainstay.ticket.model.MessageKind;
import org.mainstay.ticket.model.NextStep;
import org.mainstay.ticket.model.Rating;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.model.TicketStatus;

/**
 * Tells people by mail what happens on their tickets: the reporter and their colleagues of each
 * public update, the assignee of each assignment and each message of the customer, watchers of all
 * that is said and of each status. Nobody is told the same twice, or what they did themselves, and
 * no mail to a customer carries anything internal.
 */
@ApplicationScoped
public class TicketMails {

    @Inject Participants participants;
    @Inject Notifier notifier;
    @Inject PublicUrl url;
    @Inject Reopening reopening;
    @Inject Survey survey;
    @Inject CurrentActor current;

    void opened(@Observes TicketOpened event) {
        var ticket = event.ticket();
        write(ticket.reporter(), REPORTED, ticket, "ticket.opened", "opened:" + ticket.id());
    }

    void answered(@Observes TicketAnswered event) {
        var message = event.message();
        var ticket = message.ticket();
        var internal = message.kind() == MessageKind.INTERNAL;
        var toDesk =
                internal
                        ? "ticket.noted"
                        : message.byStaff() ? "ticket.desk_answered" : "ticket.customer_answered";
        var toCustomer = message.byStaff() ? "ticket.answered" : "ticket.colleague_answered";
        // The first word to somebody is the only one.
        var told = new LinkedHashMap<Person, Word>();
        var watching = participants.watchers(ticket);
        event.mentioned().stream()
                .filter(watching::contains)
                .forEach(person -> told.put(person, new Word(MENTIONED, "ticket.mentioned")));
        if (ticket.assignee() != null && (internal || !message.byStaff())) {
            told.putIfAbsent(ticket.assignee(), new Word(internal ? NOTED : CUSTOMER, toDesk));
        }
        watching.forEach(person -> told.putIfAbsent(person, new Word(WATCHED, toDesk)));
        if (!internal) {
            participants
                    .customers(ticket)
                    .forEach(person -> told.putIfAbsent(person, new Word(REPORTED, toCustomer)));
        }
        told.forEach((person, word) -> tell(person, ticket, message, word));
    }

    private void tell(Person person, Ticket ticket, Message message, Word word) {
        if (person.id().equals(message.author().id())) {
            return;
        }
        notifier.tell(
                person,
                word.kind(),
                word.template(),
                "message:" + message.id() + ":" + person.id(),
                ticket.number(),
                ticket.subject(),
                message.author().displayName(),
                message.body(),
                link(ticket));
    }

    void moved(@Observes TicketMoved event) {
        var ticket = event.ticket();
        var template =
                switch (ticket.status()) {
                    case RESOLVED -> "ticket.resolved";
                    case CLOSED -> event.from() == TicketStatus.WAITING_CUSTOMER
                            ? "ticket.closed_unanswered"
                            : "ticket.closed";
                    case WAITING_CUSTOMER -> "ticket.waiting";
                    case WAITING_THIRD_PARTY -> "ticket.waiting_third_party";
                    case OPEN -> event.from().done() ? "ticket.reopened" : null;
                    case NEW -> null;
                };
        var customers = participants.customers(ticket);
        if (template != null) {
            others(customers).forEach(person -> write(person, REPORTED, ticket, template, null));
        }
        if (!event.byAnswer()) {
            others(participants.watchers(ticket)).stream()
                    .filter(watcher -> !watcher.equals(ticket.assignee()))
                    .forEach(
                            watcher ->
                                    write(watcher, WATCHED, ticket, "ticket.watched_moved", null));
        }
        var byCustomer = customers.stream().anyMatch(this::isActor);
        if (byCustomer && ticket.assignee() != null && !event.byAnswer()) {
            var forAssignee =
                    ticket.status() == TicketStatus.CLOSED
                            ? "ticket.closed_by_customer"
                            : "ticket.reopened_by_customer";
            write(ticket.assignee(), CUSTOMER, ticket, forAssignee, null);
        }
    }

    /** Tells the customers of the source who see the target too; the others learn nothing of it. */
    void merged(@Observes TicketMerged event) {
        var source = event.source();
        var target = event.target();
        var readers = participants.customers(target);
        others(participants.customers(source)).stream()
                .filter(readers::contains)
                .forEach(
                        person ->
                                notifier.tell(
                                        person,
                                        REPORTED,
                                        "ticket.merged",
                                        "merged:" + source.id() + ":" + person.id(),
                                        source.number(),
                                        source.subject(),
                                        target.number(),
                                        target.subject(),
                                        link(target)));
    }

    /** Tells who is responsible of a bad rating at once, and of a good one too. */
    void rated(@Observes TicketRated event) {
        var answer = event.satisfaction();
        var ticket = answer.ticket();
        var template = answer.rating() == Rating.GOOD ? "ticket.rated_good" : "ticket.rated_bad";
        for (var person : responsible(ticket)) {
            notifier.tell(
                    person,
                    CUSTOMER,
                    template,
                    "rated:%d:%d:%s:%d"
                            .formatted(ticket.id(), answer.ending(), answer.rating(), person.id()),
                    ticket.number(),
                    ticket.subject(),
                    answer.person().displayName(),
                    answer.remark() == null ? "" : "\n\n" + answer.remark(),
                    link(ticket));
        }
    }

    void changed(@Observes TicketChanged event) {
        var ticket = event.ticket();
        if (event.assigned() && !isActor(ticket.assignee())) {
            write(ticket.assignee(), ASSIGNED, ticket, "ticket.assigned", null);
        }
    }

    void reminded(@Observes TicketReminded event) {
        var ticket = event.ticket();
        if (event.step() == NextStep.REMIND_CUSTOMER) {
            participants
                    .customers(ticket)
                    .forEach(person -> write(person, REPORTED, ticket, "ticket.reminder", null));
        } else {
            responsible(ticket)
                    .forEach(
                            person ->
                                    write(person, ASSIGNED, ticket, "ticket.still_waiting", null));
        }
    }

    /** The assignee; while there is none, their whole team. */
    private static Collection<Person> responsible(Ticket ticket) {
        if (ticket.assignee() != null) {
            return List.of(ticket.assignee());
        }
        return ticket.team() == null ? List.of() : ticket.team().members();
    }

    void contactAdded(@Observes ContactAdded event) {
        if (!isActor(event.contact())) {
            write(event.contact(), REPORTED, event.ticket(), "ticket.contact_added", null);
        }
    }

    private List<Person> others(List<Person> people) {
        return people.stream().filter(person -> !isActor(person)).toList();
    }

    private void write(
            Person person, NotificationKind kind, Ticket ticket, String template, String occasion) {
        notifier.tell(
                person,
                kind,
                template,
                occasion,
                ticket.number(),
                ticket.subject(),
                shown(ticket.statusReason()),
                shown(ticket.solution()),
                link(ticket),
                notice(person, ticket),
                Mailbox.word(person.locale(), "ticket.status." + ticket.status()),
                question(person, ticket));
    }

    /**
     * Until when a ticket stays open without a word from its customer, or a closed one can be
     * reopened; empty if there is no such day.
     */
    private String notice(Person person, Ticket ticket) {
        if (ticket.nextStep() != null && ticket.nextStep().closes()) {
            var day = day(person, ticket.nextStepAt());
            return Mailbox.word(person.locale(), "ticket.closes_on", day);
        }
        return Optional.of(ticket)
                .filter(closed -> closed.status() == TicketStatus.CLOSED)
                .flatMap(reopening::until)
                .map(last -> day(person, last))
                .map(day -> Mailbox.word(person.locale(), "ticket.reopen_until", day))
                .orElse("");
    }

    /** Asks how good the help was; empty if nobody is asked, or the answer is known. */
    private String question(Person person, Ticket ticket) {
        return survey.until(ticket)
                .filter(until -> ticket.rating() == null)
                .map(
                        until ->
                                Mailbox.word(
                                        person.locale(),
                                        "ticket.how_was_it",
                                        link(ticket) + "#satisfaction"))
                .orElse("");
    }

    private static String day(Person person, Instant at) {
        var zone = person.timeZone() == null ? ZoneOffset.UTC : ZoneId.of(person.timeZone());
        return Dates.day(person.locale(), at.atZone(zone).toLocalDate());
    }

    private static String shown(String text) {
        return text == null ? "" : text;
    }

    private boolean isActor(Person person) {
        return current.find().filter(actor -> actor.is(person.id())).isPresent();
    }

    private String link(Ticket ticket) {
        return url.page("/tickets/" + ticket.number());
    }

    /** What somebody is told, and as what. */
    private record Word(NotificationKind kind, String template) {}
}
