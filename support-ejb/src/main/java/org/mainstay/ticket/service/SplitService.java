package org.mainstay.ticket.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.ticket.model.LinkRelation;
import org.mainstay.ticket.model.Message;
import org.mainstay.ticket.model.MessageKind;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.model.TicketLink;

/**
 * Makes a ticket of its own of a message that tells of another problem. The message stays where it
 * is and points to the new ticket, which begins with its text and its files. The new clocks start
 * with the split.
 */
@Stateless
public class SplitService {

    private static final Logger LOG = Logger.getLogger(SplitService.class.getName());

    @Inject TicketRepository tickets;
    @Inject LinkRepository links;
    @Inject TicketScope scope;
    @Inject Files files;
    @Inject Answers answers;
    @Inject History history;
    @Inject CurrentActor current;
    @Inject Clock clock;
    @Inject Event<TicketOpened> opened;

    /**
     * Splits a message off.
     *
     * @return number of the new ticket; of the one there is already if the message was split before
     * @throws NotFoundException if the caller may not see the ticket, or it has no such message
     * @throws UnprocessableException if the message is not the customer's
     */
    @Requires(Permission.WORK_TICKETS)
    public String split(@NotNull @Valid SplitMessage command) {
        var ticket = tickets.lock(scope.get(command.number()).id());
        var message = tickets.message(scope.parts(ticket), command.message(), true);
        if (message.splitInto() != null) {
            return message.splitInto().number();
        }
        if (message.byStaff() || message.kind() != MessageKind.PUBLIC) {
            throw new UnprocessableException("ticket.split.not_customers", null);
        }
        var now = clock.instant();
        var part = part(ticket, command.subject().strip(), now);
        var first = copied(ticket, message, part, now);
        message.splitInto(part);
        links.add(TicketLink.of(part, LinkRelation.FOLLOWS_UP, ticket, now));
        history.record(Subject.TICKET, part.id(), Action.CREATED, part.number(), false);
        record(ticket, "splitInto", part);
        record(part, "splitFrom", ticket);
        opened.fire(new TicketOpened(part, first, ticket));
        LOG.log(
                Level.INFO,
                "Ticket {0} split from {1} by {2}",
                new Object[] {part, ticket, current.actor().name()});
        return part.number();
    }

    private Ticket part(Ticket ticket, String subject, Instant now) {
        var part =
                new Ticket(
                        tickets.nextNumber(now),
                        subject,
                        ticket.severity(),
                        ticket.product(),
                        ticket.productVersion(),
                        ticket.environment(),
                        ticket.reporter(),
                        now);
        tickets.add(part);
        answers.copy(ticket, part);
        return part;
    }

    private Message copied(Ticket ticket, Message message, Ticket part, Instant now) {
        var author = message.author();
        var first =
                new Message(
                        part,
                        author,
                        false,
                        MessageKind.PUBLIC,
                        message.channel(),
                        message.body(),
                        now);
        tickets.add(first);
        var stored =
                tickets.attachments(scope.parts(ticket), false).stream()
                        .filter(file -> file.message() != null)
                        .filter(file -> message.id().equals(file.message().id()))
                        .map(
                                file ->
                                        new StoredFile(
                                                file.fileName(),
                                                file.contentType(),
                                                file.size(),
                                                file.sha256()))
                        .toList();
        files.attach(part, first, author, stored, false, now);
        return first;
    }

    private void record(Ticket ticket, String field, Ticket other) {
        history.changed(Subject.TICKET, ticket.id(), field, null, other.number(), false);
    }
}
