package org.mainstay.sla.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.identity.model.Person;
import org.mainstay.mail.service.Mailbox;
import org.mainstay.mail.service.PublicUrl;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.sla.model.Escalation;
import org.mainstay.team.service.TeamDirectory;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.service.ChangeTicket;
import org.mainstay.ticket.service.TicketService;

/** Carries escalation levels out: tells people, and changes the ticket as the policy says. */
@Stateless
public class EscalationService {

    private static final Logger LOG = Logger.getLogger(EscalationService.class.getName());

    @Inject SlaRepository sla;
    @Inject EscalationRecipients recipients;
    @Inject TicketService tickets;
    @Inject TeamDirectory teams;
    @Inject Mailbox mailbox;
    @Inject PublicUrl url;
    @Inject History history;
    @Inject Clock clock;
    @Inject Event<EscalationCarriedOut> carriedOut;

    /**
     * Carries out a level that has fired, once: a repeat finds the ledger marked and does nothing.
     *
     * @param id of the ledger row
     * @throws NotFoundException if there is no such row
     */
    @Requires(Permission.SYSTEM)
    public void carryOut(@NotNull Long id) {
        var escalation =
                sla.lockEscalation(id).orElseThrow(() -> new NotFoundException("escalation", id));
        if (escalation.carriedOutAt() != null) {
            return;
        }
        var ticket = escalation.clock().ticket();
        var done = act(escalation, ticket);
        var told = tell(escalation, ticket);
        escalation.carriedOut(told, done, clock.instant());
        history.record(
                Subject.TICKET,
                ticket.id(),
                Action.ESCALATED,
                escalation.clock().type() + " " + escalation.level().position(),
                true);
        carriedOut.fire(new EscalationCarriedOut(escalation));
        LOG.log(
                Level.INFO,
                "Escalation level {0} of ticket {1} carried out",
                new Object[] {escalation.level().position(), ticket});
    }

    /** Remembers that carrying out a level failed; does nothing if it is done or unknown. */
    @Requires(Permission.SYSTEM)
    public void failed(@NotNull Long id, @NotNull String reason) {
        sla.lockEscalation(id)
                .filter(escalation -> escalation.carriedOutAt() == null)
                .ifPresent(escalation -> escalation.failed(reason));
    }

    /** What the ledger knows of an escalation, for whoever looks after messages about it. */
    @Requires(Permission.MANAGE_OPERATION)
    public Optional<EscalationState> state(@NotNull Long id) {
        return sla.escalation(id)
                .map(
                        escalation ->
                                new EscalationState(
                                        escalation.clock().ticket().id(),
                                        escalation.clock().ticket().number(),
                                        escalation.clock().type(),
                                        escalation.level().position(),
                                        escalation.failures(),
                                        escalation.lastFailure(),
                                        escalation.carriedOutAt() != null));
    }

    private List<String> act(Escalation escalation, Ticket ticket) {
        var level = escalation.level();
        var change = ChangeTicket.of(ticket.number(), null);
        var done = new ArrayList<String>();
        // A team that is gone by now must not stop the level from reaching people.
        if (level.reassignTeam() != null && teams.find(level.reassignTeam()).isPresent()) {
            change = change.withAssignment(Optional.of(level.reassignTeam()), Optional.empty());
            done.add("reassignTeam=" + level.reassignTeam());
        }
        if (level.raiseSeverityTo() != null
                && level.raiseSeverityTo().level() < ticket.severity().level()) {
            change = change.withSeverity(level.raiseSeverityTo());
            done.add("raiseSeverityTo=" + level.raiseSeverityTo().level());
        }
        if (level.addTag() != null) {
            var tags = new TreeSet<>(ticket.tags());
            tags.add(level.addTag());
            change = change.withTags(tags);
            done.add("addTag=" + level.addTag());
        }
        if (!done.isEmpty()) {
            tickets.escalate(change);
        }
        return done;
    }

    private List<String> tell(Escalation escalation, Ticket ticket) {
        var people = recipients.of(escalation.level().notified(), ticket);
        for (var person : people) {
            write(person, escalation, ticket);
        }
        return people.stream().map(Person::displayName).toList();
    }

    private void write(Person person, Escalation escalation, Ticket ticket) {
        var target = escalation.clock().target();
        var breached = escalation.level().dueAfter(target).compareTo(target) >= 0;
        var template =
                recipients.isCustomer(person, ticket)
                        ? "sla.customer"
                        : breached ? "sla.breached" : "sla.warning";
        mailbox.write(
                person.email(),
                person.locale(),
                template,
                "escalation:" + escalation.id() + ":" + person.id(),
                ticket.number(),
                ticket.subject(),
                Mailbox.word(person.locale(), "sla.clock." + escalation.clock().type()),
                ticket.severity().level(),
                url.page("/tickets/" + ticket.number()));
    }
}
