package org.mainstay.ticket.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.ticket.model.LinkRelation;
import org.mainstay.ticket.model.LinkType;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.model.TicketLink;

/** Links between tickets. The history of both remembers them, for the desk only. */
@Stateless
public class LinkService {

    private static final Logger LOG = Logger.getLogger(LinkService.class.getName());

    /** Longer chains than this nobody oversees. */
    private static final int CHAIN_MAX = 1000;

    @Inject LinkRepository links;
    @Inject TicketRepository tickets;
    @Inject TicketScope scope;
    @Inject History history;
    @Inject CurrentActor current;
    @Inject Clock clock;

    /**
     * Links two tickets.
     *
     * @return the link's id
     * @throws NotFoundException if the caller may not see the ticket
     * @throws UnprocessableException if there is no other ticket, it is the same, or the link would
     *     close a circle, give a ticket a second parent, or be one too many
     * @throws ConflictException if they are linked like that already
     */
    @Requires(Permission.WORK_TICKETS)
    public Long link(@NotNull @Valid LinkTickets command) {
        var ticket = scope.get(command.number());
        var other =
                tickets.find(command.ticket().strip())
                        .orElseThrow(
                                () ->
                                        new UnprocessableException(
                                                "ticket.not_found", "ticket", command.ticket()));
        if (ticket.equals(other)) {
            throw new UnprocessableException("ticket.link.itself", "ticket");
        }
        var link = TicketLink.of(ticket, command.relation(), other, clock.instant());
        lock(link);
        refuseSecond(link, ticket);
        for (var side : List.of(link.from(), link.to())) {
            if (links.count(side) >= TicketLink.PER_TICKET_MAX) {
                throw new UnprocessableException(
                        "ticket.link.too_many", "ticket", TicketLink.PER_TICKET_MAX);
            }
        }
        links.add(link);
        record(link, Action.LINKED);
        LOG.log(
                Level.INFO,
                "Ticket {0} linked by {1}: {2} {3}",
                new Object[] {ticket, current.actor().name(), command.relation(), other});
        return link.id();
    }

    private void refuseSecond(TicketLink link, Ticket ticket) {
        if (links.of(ticket).stream().anyMatch(link::same)) {
            throw new ConflictException("ticket.link.exists", "ticket");
        }
        if (link.type() == LinkType.PARENT && links.leadsTo(link.to(), LinkType.PARENT)) {
            throw new UnprocessableException(
                    "ticket.link.second_parent", "ticket", link.to().number());
        }
    }

    /**
     * Locks what has to stay as it is until the link is made. Of a directed link that is everything
     * its second ticket leads to: whoever would close a circle from its far end at the same moment
     * has to lock one of those tickets too.
     */
    private void lock(TicketLink link) {
        var from = link.from().id();
        var reached = reachedFrom(link);
        if (reached.contains(from)) {
            throw new UnprocessableException("ticket.link.circle", "ticket");
        }
        var all = new TreeSet<>(reached);
        all.add(from);
        tickets.lockAll(all);
        if (!reachedFrom(link).equals(reached)) {
            throw ConflictException.stale();
        }
    }

    private Set<Long> reachedFrom(TicketLink link) {
        var reached = new TreeSet<>(Set.of(link.to().id()));
        Collection<Long> newest = Set.copyOf(reached);
        while (link.type().directed() && !newest.isEmpty()) {
            var next = links.next(newest, link.type());
            next.removeAll(reached);
            reached.addAll(next);
            newest = next;
            if (reached.size() > CHAIN_MAX) {
                throw new UnprocessableException("ticket.link.too_many", "ticket", CHAIN_MAX);
            }
        }
        return reached;
    }

    /**
     * Removes a link.
     *
     * @throws NotFoundException if the caller may not see the ticket, or it has no such link
     */
    @Requires(Permission.WORK_TICKETS)
    public void unlink(@NotNull String number, @NotNull Long id) {
        var ticket = scope.get(number);
        var link =
                links.find(id)
                        .filter(found -> found.joins(ticket))
                        .orElseThrow(() -> new NotFoundException("link", id));
        links.remove(link);
        record(link, Action.UNLINKED);
        LOG.log(
                Level.INFO,
                "Ticket {0} unlinked from {1} by {2}",
                new Object[] {ticket, link.other(ticket), current.actor().name()});
    }

    private void record(TicketLink link, Action action) {
        for (var side : List.of(link.from(), link.to())) {
            var seen = said(link.relation(side), link.other(side));
            history.record(Subject.TICKET, side.id(), action, seen, true);
        }
    }

    private static String said(LinkRelation relation, Ticket other) {
        return relation + " " + other.number();
    }
}
