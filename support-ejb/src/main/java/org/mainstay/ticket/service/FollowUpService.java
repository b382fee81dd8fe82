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
import org.mainstay.identity.service.PersonDirectory;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.ticket.model.LinkRelation;
import org.mainstay.ticket.model.Message;
import org.mainstay.ticket.model.MessageKind;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.model.TicketLink;

/**
 * Lets a customer go on where a ticket ended too long ago to be reopened: with a new ticket about
 * the same, for the same people, that is linked with the old one. A ticket has one follow-up at the
 * most; whoever writes on it later is led there.
 */
@Stateless
public class FollowUpService {

    private static final Logger LOG = Logger.getLogger(FollowUpService.class.getName());

    @Inject TicketRepository tickets;
    @Inject LinkRepository links;
    @Inject TicketScope scope;
    @Inject Participants participants;
    @Inject Files files;
    @Inject SentDrafts drafts;
    @Inject PersonDirectory people;
    @Inject History history;
    @Inject CurrentActor current;
    @Inject Clock clock;
    @Inject Event<TicketOpened> opened;

    /**
     * Begins the ticket that follows.
     *
     * @return its number
     * @throws NotFoundException if the caller may not see the ticket
     * @throws NotPermittedException if the caller is not its customer
     * @throws UnprocessableException if the ticket is not done, can still be reopened, or another
     *     one goes on with it already
     * @throws ConflictException if something happened that the author had not seen
     */
    @Requires(Permission.TAKE_PART)
    public String followUp(@NotNull @Valid FollowUpTicket command) {
        var found = scope.get(command.number());
        if (!scope.speaksAsCustomer(found)) {
            throw new NotPermittedException();
        }
        var ended = tickets.lock(found.id());
        scope.refuseWhatGoesOnElsewhere(ended);
        if (scope.answering(ended) != Answering.FOLLOWS_UP) {
            throw new UnprocessableException("ticket.follow_up.too_early", null, ended.number());
        }
        scope.refuseUnseen(ended, command.seen());
        var now = clock.instant();
        var next = ended.followUp(tickets.nextNumber(now), now);
        tickets.add(next);
        var first = first(next, command, now);
        participants.invite(next, participants.contacts(ended));
        links.add(TicketLink.of(next, LinkRelation.FOLLOWS_UP, ended, now));
        history.record(Subject.TICKET, next.id(), Action.CREATED, next.number(), false);
        record(ended, "followedUpBy", next);
        record(next, "followUpOf", ended);
        drafts.sent(first, ended.number());
        opened.fire(new TicketOpened(next, first, ended));
        LOG.log(
                Level.INFO,
                "Ticket {0} follows {1}, opened by {2}",
                new Object[] {next, ended, current.actor().name()});
        return next.number();
    }

    private Message first(Ticket next, FollowUpTicket command, Instant now) {
        var author = people.get(current.actor().id());
        var first =
                new Message(
                        next,
                        author,
                        false,
                        MessageKind.PUBLIC,
                        command.channel(),
                        command.body(),
                        now);
        tickets.add(first);
        files.attach(next, first, author, command.files(), false, now);
        return first;
    }

    private void record(Ticket ticket, String field, Ticket other) {
        history.changed(Subject.TICKET, ticket.id(), field, null, other.number(), false);
    }
}
