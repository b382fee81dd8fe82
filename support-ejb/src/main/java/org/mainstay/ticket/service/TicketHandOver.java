package org.mainstay.ticket.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.identity.model.Person;
import org.mainstay.identity.service.PersonDirectory;
import org.mainstay.identity.service.StoppedWorking;
import org.mainstay.mail.service.Mailbox;
import org.mainstay.mail.service.PublicUrl;
import org.mainstay.team.model.Team;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.model.TicketStatus;

/**
 * Sees to it that open tickets belong to somebody who answers: takes them from a person who doesn't
 * any more, in the transaction in which that person stops.
 */
@ApplicationScoped
public class TicketHandOver {

    private static final Logger LOG = Logger.getLogger(TicketHandOver.class.getName());
    private static final int LISTED_MAX = 100;

    @Inject TicketRepository tickets;
    @Inject TicketReferences references;
    @Inject TimeRepository times;
    @Inject PersonDirectory people;
    @Inject History history;
    @Inject Mailbox mailbox;
    @Inject PublicUrl url;
    @Inject Clock clock;
    @Inject Event<TicketChanged> changed;

    void stopped(@Observes StoppedWorking event) {
        var leaver = event.person();
        times.lockTimer(leaver.id()).ifPresent(times::remove);
        var team = references.team(Optional.ofNullable(event.handOver().team()));
        var heir = references.worker(Optional.ofNullable(event.handOver().assignee()));
        var handed = new ArrayList<Ticket>();
        for (var id : tickets.idsNotClosed(leaver)) {
            var ticket = tickets.lock(id);
            // Somebody may have been faster than the lock.
            if (leaver.equals(ticket.assignee()) && ticket.status() != TicketStatus.CLOSED) {
                hand(ticket, team == null ? ticket.team() : team, heir);
                handed.add(ticket);
            }
        }
        var told = heir == null && team != null ? team.lead() : heir;
        if (told != null && !handed.isEmpty()) {
            tell(told, leaver, handed);
        }
        LOG.log(
                Level.INFO,
                "{0} hands over {1} tickets",
                new Object[] {leaver, String.valueOf(handed.size())});
    }

    /** A ticket that is opened again after its assignee has left goes back to the team. */
    void moved(@Observes TicketMoved event) {
        var ticket = event.ticket();
        if (!ticket.status().done()
                && ticket.assignee() != null
                && !people.worksTickets(ticket.assignee())) {
            hand(ticket, ticket.team(), null);
        }
    }

    private void hand(Ticket ticket, Team team, Person heir) {
        note(ticket, "team", ticket.team(), team, Team::key);
        note(ticket, "assignee", ticket.assignee(), heir, Person::displayName);
        ticket.assignTo(team, heir, clock.instant());
        changed.fire(new TicketChanged(ticket, false, false));
    }

    private <T> void note(Ticket ticket, String field, T from, T to, Function<T, String> name) {
        var before = Optional.ofNullable(from).map(name).orElse(null);
        var after = Optional.ofNullable(to).map(name).orElse(null);
        history.changed(Subject.TICKET, ticket.id(), field, before, after, true);
    }

    /** One mail for all of them. */
    private void tell(Person heir, Person leaver, List<Ticket> handed) {
        var list =
                handed.stream()
                        .limit(LISTED_MAX)
                        .map(ticket -> ticket.number() + "  " + ticket.subject())
                        .collect(Collectors.joining("\n"));
        mailbox.write(
                heir.email(),
                heir.locale(),
                "ticket.handed_over",
                null,
                String.valueOf(handed.size()),
                leaver.displayName(),
                list,
                url.page("/tickets?status=open"));
    }
}
