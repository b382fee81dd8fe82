package org.mainstay.ticket.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.model.TicketStatus;

/**
 * Makes one ticket of two. Nothing is copied: the source stays where it is and points to the
 * target, and whoever reads the target reads what was said on the source too, if they may see that.
 * Both have to be the same person's. People of the desk who watched the source watch the target.
 */
@Stateless
public class MergeService {

    private static final Logger LOG = Logger.getLogger(MergeService.class.getName());

    @Inject TicketRepository tickets;
    @Inject TicketScope scope;
    @Inject Participants participants;
    @Inject History history;
    @Inject CurrentActor current;
    @Inject Clock clock;
    @Inject Event<TicketMerged> merged;

    /**
     * Merges a ticket into another; does nothing if it is merged into that one already.
     *
     * @throws NotFoundException if the caller may not see the ticket
     * @throws UnprocessableException if there is no other ticket, it is the same, somebody else's,
     *     closed, or merged itself
     * @throws ConflictException if somebody else changed the ticket in the meantime
     */
    @Requires(Permission.WORK_TICKETS)
    public void merge(@NotNull @Valid MergeTicket command) {
        var source = scope.get(command.number());
        var into = command.into().strip();
        var target =
                tickets.find(into)
                        .orElseThrow(
                                () -> new UnprocessableException("ticket.not_found", "into", into));
        if (source.equals(target)) {
            throw new UnprocessableException("ticket.merge.itself", "into");
        }
        var followers = lockWithFollowers(source, target);
        if (target.equals(source.mergedInto())) {
            return;
        }
        ConflictException.unlessSeen(command.version(), source.version());
        refuse(source, target, followers.size());
        var now = clock.instant();
        source.mergeInto(target, now);
        followers.forEach(follower -> follower.mergeInto(target, now));
        participants.watch(target, participants.watchers(source));
        record(source, "mergedInto", target);
        record(target, "mergedFrom", source);
        merged.fire(new TicketMerged(source, target));
        LOG.log(
                Level.INFO,
                "Ticket {0} merged into {1} by {2}",
                new Object[] {source, target, current.actor().name()});
    }

    /** Locks both, and what was merged into the source before; nothing more can be from then on. */
    private List<Ticket> lockWithFollowers(Ticket source, Ticket target) {
        var followers = tickets.mergedInto(source);
        var all = followers.stream().map(Ticket::id).collect(Collectors.toCollection(TreeSet::new));
        all.add(source.id());
        all.add(target.id());
        tickets.lockAll(all);
        if (!tickets.mergedInto(source).equals(followers)) {
            throw ConflictException.stale();
        }
        return followers;
    }

    private void refuse(Ticket source, Ticket target, int followers) {
        if (source.mergedInto() != null) {
            throw new UnprocessableException(
                    "ticket.merged", null, source.number(), source.mergedInto().number());
        }
        if (target.mergedInto() != null) {
            throw new UnprocessableException(
                    "ticket.merged", "into", target.number(), target.mergedInto().number());
        }
        for (var ticket : List.of(source, target)) {
            if (ticket.status() == TicketStatus.CLOSED) {
                throw new UnprocessableException("ticket.closed", "into", ticket.number());
            }
        }
        if (!source.reporter().id().equals(target.reporter().id())) {
            throw new UnprocessableException("ticket.merge.other_reporter", "into");
        }
        if (tickets.mergedInto(target).size() + followers + 1 > Ticket.MERGED_MAX) {
            throw new UnprocessableException("ticket.merge.too_many", "into", Ticket.MERGED_MAX);
        }
    }

    private void record(Ticket ticket, String field, Ticket other) {
        history.changed(Subject.TICKET, ticket.id(), field, null, other.number(), false);
    }
}
