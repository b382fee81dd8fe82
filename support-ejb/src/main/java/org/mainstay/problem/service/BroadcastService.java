package org.mainstay.problem.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.identity.service.PersonDirectory;
import org.mainstay.problem.model.Broadcast;
import org.mainstay.problem.model.Broadcast.Purpose;
import org.mainstay.problem.model.BroadcastDelivery;
import org.mainstay.problem.model.BroadcastDelivery.State;
import org.mainstay.shared.model.Language;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.ticket.model.Channel;
import org.mainstay.ticket.model.MessageKind;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.model.TicketStatus;
import org.mainstay.ticket.service.MoveTicket;
import org.mainstay.ticket.service.ReplyToTicket;
import org.mainstay.ticket.service.TicketDirectory;
import org.mainstay.ticket.service.TicketService;

/**
 * Tells the customers of all open tickets of a problem the same thing, each on their own ticket and
 * in their language, so that nobody learns of the others.
 *
 * <p>To which tickets is decided with the order. Each is answered in a transaction of its own, in
 * the background, by whichever node takes it; the delivery is marked in the same transaction, so a
 * crash or a second node never makes a second message. For the ticket it is a reply like any other:
 * somebody of the desk wrote it for these tickets, so it ends the wait for the first response.
 */
@Stateless
public class BroadcastService {

    private static final Logger LOG = Logger.getLogger(BroadcastService.class.getName());
    private static final int BATCH = 50;

    @Inject ProblemRepository problems;
    @Inject TicketDirectory directory;
    @Inject Broadcasts broadcasts;
    @Inject TicketService tickets;
    @Inject PersonDirectory people;
    @Inject CurrentActor current;
    @Inject Clock clock;

    /**
     * Has something told to the customers of all tickets of a problem that are open now.
     *
     * @return the broadcast's id
     * @throws NotFoundException if there is no problem of that number
     * @throws InvalidInputException if there is no text
     * @throws ConflictException if the problem changed in the meantime; so a second click on the
     *     same page sends nothing
     */
    @Requires(Permission.WORK_TICKETS)
    public Long send(@NotNull @Valid SendBroadcast command) {
        if (command.text().empty()) {
            throw new InvalidInputException("problem.text_required", "text");
        }
        var problem = problems.lock(command.number());
        ConflictException.unlessSeen(command.version(), problem.version());
        var broadcast = broadcasts.order(problem, Purpose.UPDATE, command.text());
        LOG.log(
                Level.INFO,
                "Broadcast {0} of problem {1} ordered by {2}",
                new Object[] {broadcast.id(), problem, current.actor().name()});
        return broadcast.id();
    }

    /**
     * Tries again what was given up, from now on in the caller's name.
     *
     * @throws NotFoundException if there is no such problem, or it has no such broadcast
     */
    @Requires(Permission.WORK_TICKETS)
    public void retry(@NotNull String number, @NotNull Long id) {
        var broadcast = problems.broadcast(problems.lock(number), id);
        var now = clock.instant();
        broadcast.takeOver(people.get(current.actor().id()));
        problems.lockDeliveries(broadcast, State.FAILED).forEach(failed -> failed.retry(now));
    }

    /** Ids of what is to be sent now, some at a time. */
    @Requires(Permission.SYSTEM)
    public List<Long> due() {
        return problems.dueDeliveries(clock.instant(), BATCH);
    }

    /**
     * Sends one, unless that has happened or another node is about to.
     *
     * @return whether it was this call's to send
     */
    @Requires(Permission.SYSTEM)
    public boolean deliver(@NotNull Long id) {
        var claimed = problems.claimDelivery(id);
        claimed.ifPresent(this::deliver);
        return claimed.isPresent();
    }

    private void deliver(BroadcastDelivery delivery) {
        var now = clock.instant();
        var broadcast = delivery.broadcast();
        var ticket = directory.lock(delivery.ticket().id());
        var problem = broadcast.problem();
        var left = problem != null && !problem.id().equals(ticket.problem());
        if (left || ticket.status().done()) {
            delivery.skip(now);
            return;
        }
        var needed = problem == null ? Permission.MANAGE_RELEASES : Permission.WORK_TICKETS;
        var author = people.actor(broadcast.author().id()).filter(actor -> actor.may(needed));
        if (author.isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    "Broadcast {0}: {1} may no longer send it",
                    new Object[] {broadcast.id(), broadcast.author()});
            delivery.giveUp(now);
            return;
        }
        var language = broadcast.text().forReader(Language.of(ticket.reporter().locale()));
        var reply = reply(broadcast, ticket, broadcast.text().in(language));
        // Whoever may release resolves what the release fixes, and nothing else of the tickets.
        var desk = author.get().with(Permission.WORK_TICKETS);
        var message = current.as(desk, () -> tickets.reply(reply));
        delivery.sent(problems.messageReference(message), language, now);
    }

    private static ReplyToTicket reply(Broadcast broadcast, Ticket ticket, String text) {
        var then =
                broadcast.purpose() == Purpose.SOLUTION
                        ? new MoveTicket(ticket.number(), TicketStatus.RESOLVED, null, text, null)
                        : null;
        return new ReplyToTicket(
                ticket.number(), text, MessageKind.PUBLIC, Channel.BROADCAST, List.of(), then);
    }

    /**
     * Has one tried again later that failed; after some failures it is given up.
     *
     * @param error what went wrong
     */
    @Requires(Permission.SYSTEM)
    public void failed(@NotNull Long id, @NotNull String error) {
        problems.lockDelivery(id)
                .filter(BroadcastDelivery::waits)
                .ifPresent(delivery -> delivery.failed(error, clock.instant()));
    }
}
