package org.mainstay.ticket.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.model.TicketStatus;

/**
 * Which tickets the caller may see, and what of them: the one place that decides it. What one may
 * not see does not exist.
 */
@ApplicationScoped
public class TicketScope {

    @Inject CurrentActor current;
    @Inject TicketRepository tickets;
    @Inject TicketsRead read;
    @Inject ParticipantRepository participants;
    @Inject Reopening reopening;
    @Inject History history;

    /**
     * A ticket the caller may see.
     *
     * @throws NotFoundException if there is none of that number for the caller
     */
    public Ticket get(String number) {
        return read.ticket(number, tickets)
                .filter(this::sees)
                .orElseThrow(() -> new NotFoundException("ticket", number));
    }

    boolean sees(Ticket ticket) {
        return seesAll() || ofCustomer(ticket) || overseen(ticket);
    }

    /** Those of the tickets that the caller may see; reads once for all of them. */
    List<Ticket> among(List<Ticket> all) {
        if (seesAll()) {
            return all;
        }
        var shared = Set.copyOf(shared());
        return all.stream()
                .filter(
                        ticket ->
                                current.actor().is(ticket.reporter().id())
                                        || shared.contains(ticket.id()))
                .toList();
    }

    /** Whether the caller is the reporter or one of their colleagues who were drawn in. */
    private boolean ofCustomer(Ticket ticket) {
        var actor = current.actor();
        return actor.is(ticket.reporter().id())
                || actor.id() != null && participants.contact(ticket, actor.id());
    }

    /** Whether the ticket is of an organisation all of whose tickets the caller sees. */
    private boolean overseen(Ticket ticket) {
        var organisation = current.actor().organisation();
        return organisation != null
                && ticket.organisation() != null
                && organisation.equals(ticket.organisation().id());
    }

    /** Ids of the tickets the caller sees though somebody else reported them. */
    List<Long> shared() {
        return participants.ticketsOfContact(current.actor().id());
    }

    /** Whether the caller decides which of the reporter's colleagues see the ticket. */
    boolean shares(Ticket ticket) {
        return current.actor().may(Permission.TAKE_PART)
                && (works() || current.actor().is(ticket.reporter().id()) || overseen(ticket));
    }

    /**
     * Ids of the tickets whose messages and files are read as this one's: itself, and those merged
     * into it as far as the caller may see them.
     */
    List<Long> parts(Ticket ticket) {
        if (!ticket.absorbed()) {
            return List.of(ticket.id());
        }
        return Stream.concat(Stream.of(ticket), tickets.mergedInto(ticket).stream())
                .filter(this::sees)
                .map(Ticket::id)
                .toList();
    }

    /** Whether the caller sees everybody's tickets, and of each also the internal side. */
    public boolean seesAll() {
        return current.actor().may(Permission.READ_ALL_TICKETS);
    }

    boolean works() {
        return current.actor().may(Permission.WORK_TICKETS);
    }

    /**
     * Whether the caller takes part in the conversation, as staff, as the one who reported it, or
     * as a colleague of theirs.
     */
    boolean takesPart(Ticket ticket) {
        return current.actor().may(Permission.TAKE_PART) && (works() || ofCustomer(ticket));
    }

    /** Whether what the caller says on the ticket is the customer's word, not the desk's. */
    boolean speaksAsCustomer(Ticket ticket) {
        return takesPart(ticket) && customersWord(ticket);
    }

    private boolean customersWord(Ticket ticket) {
        return !works() || current.actor().is(ticket.reporter().id());
    }

    /** What a public message of the caller does to the ticket. */
    Answering answering(Ticket ticket) {
        var elsewhere = ticket.mergedInto() != null || ticket.followUp() != null;
        if (elsewhere || !takesPart(ticket)) {
            return Answering.REFUSED;
        }
        if (!customersWord(ticket)) {
            return ticket.status() == TicketStatus.CLOSED ? Answering.REFUSED : Answering.CONTINUES;
        }
        if (!ticket.status().done()) {
            return Answering.CONTINUES;
        }
        return reopening.possible(ticket) ? Answering.REOPENS : Answering.FOLLOWS_UP;
    }

    /** The ticket that goes on with this one, if there is one that the caller may see. */
    Optional<Ticket> goesOnAs(Ticket ticket) {
        return Stream.of(ticket.mergedInto(), ticket.followUp())
                .filter(Objects::nonNull)
                .filter(this::sees)
                .findFirst();
    }

    /**
     * @throws UnprocessableException if another ticket goes on with this one; it names that one if
     *     the caller may see it
     */
    void refuseWhatGoesOnElsewhere(Ticket ticket) {
        goesOnAs(ticket)
                .ifPresent(
                        next -> {
                            var code =
                                    next.equals(ticket.mergedInto())
                                            ? "ticket.merged"
                                            : "ticket.followed_up";
                            throw new UnprocessableException(
                                    code, null, ticket.number(), next.number());
                        });
    }

    /**
     * Refuses the word of somebody who has not seen what happened since they began, as far as they
     * may see it.
     *
     * @param seen how many entries the ticket's history had for them then; null not to check
     * @throws ConflictException if there are more by now
     */
    void refuseUnseen(Ticket ticket, Integer seen) {
        if (seen != null && history.count(Subject.TICKET, ticket.id(), seesAll()) > seen) {
            throw new ConflictException("ticket.overtaken", null);
        }
    }

    /** The statuses the caller can choose now. */
    Set<TicketStatus> transitions(Ticket ticket) {
        if (!takesPart(ticket)) {
            return Set.of();
        }
        var next = works() ? ticket.status().next() : ticket.status().nextForCustomer();
        return next.stream()
                .filter(to -> to.done() || !ticket.status().done() || reopening.possible(ticket))
                .collect(Collectors.toSet());
    }
}
