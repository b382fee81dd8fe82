package org.mainstay.ticket.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.identity.model.Person;
import org.mainstay.identity.service.PersonDirectory;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.ticket.model.Message;
import org.mainstay.ticket.model.MessageKind;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.model.TicketStatus;

/** Everything that changes a ticket. */
@Stateless
public class TicketService {

    private static final Logger LOG = Logger.getLogger(TicketService.class.getName());

    @Inject TicketRepository tickets;
    @Inject TicketScope scope;
    @Inject Files files;
    @Inject PersonDirectory people;
    @Inject TicketReferences references;
    @Inject NextSteps steps;
    @Inject Mentions mentions;
    @Inject Participants participants;
    @Inject Checklists checklists;
    @Inject Answers answers;
    @Inject History history;
    @Inject CurrentActor current;
    @Inject Clock clock;
    @Inject Event<TicketOpened> opened;
    @Inject Event<TicketAnswered> answered;
    @Inject Event<TicketMoved> moved;
    @Inject Event<TicketChanged> changed;

    /**
     * Reports a problem in the caller's name.
     *
     * @return the new ticket's number
     * @throws UnprocessableException if product or version doesn't exist, or the product doesn't
     *     ask what is answered
     * @throws InvalidInputException if something the product asks isn't answered as it has to be
     */
    @Requires(Permission.REPORT_TICKET)
    public String open(@NotNull @Valid OpenTicket command) {
        var now = clock.instant();
        var product = references.product(command.product());
        var version = references.version(product, Optional.ofNullable(command.productVersion()));
        var reporter = people.get(current.actor().id());
        var ticket =
                new Ticket(
                        tickets.nextNumber(now),
                        command.subject().strip(),
                        command.severity(),
                        product,
                        version,
                        blankToNull(command.environment()),
                        reporter,
                        now);
        if (scope.works() && command.tags() != null) {
            ticket.retag(Tags.clean(command.tags()), now);
        }
        tickets.add(ticket);
        answers.begin(ticket, command.fields());
        var message =
                new Message(
                        ticket,
                        reporter,
                        false,
                        MessageKind.PUBLIC,
                        command.channel(),
                        command.body(),
                        now);
        tickets.add(message);
        files.attach(ticket, message, reporter, command.files(), false, now);
        history.record(Subject.TICKET, ticket.id(), Action.CREATED, ticket.number(), false);
        opened.fire(new TicketOpened(ticket, message, null));
        LOG.log(Level.INFO, "Ticket {0} opened by {1}", new Object[] {ticket, reporter});
        return ticket.number();
    }

    /**
     * Says something on a ticket, and moves or changes it if the command says so; all or nothing. A
     * customer's message reopens a ticket that is done.
     *
     * @return the message's id
     * @throws NotFoundException if the caller may not see the ticket
     * @throws UnprocessableException if the ticket is closed and the caller speaks for the desk, if
     *     it can't be reopened any more, or another one goes on with it
     * @throws ConflictException if something happened that the author had not seen
     */
    @Requires(Permission.TAKE_PART)
    public Long reply(@NotNull @Valid ReplyToTicket command) {
        var ticket = lockedForPart(command.number());
        if (command.kind() == MessageKind.INTERNAL && !scope.works()) {
            throw new NotPermittedException();
        }
        refuseAfterEnd(ticket, command.kind());
        scope.refuseUnseen(ticket, command.seen());
        var now = clock.instant();
        var author = people.get(current.actor().id());
        var byStaff = !scope.speaksAsCustomer(ticket);
        var internal = command.kind() == MessageKind.INTERNAL;
        var message =
                new Message(
                        ticket,
                        author,
                        byStaff,
                        command.kind(),
                        command.channel(),
                        command.body(),
                        now);
        tickets.add(message);
        files.attach(ticket, message, author, command.files(), internal, now);
        history.record(
                Subject.TICKET,
                ticket.id(),
                internal ? Action.NOTED : Action.REPLIED,
                null,
                internal);
        var before = ticket.status();
        var statusChanged = ticket.heard(command.kind(), byStaff, now);
        answered.fire(new TicketAnswered(message, mentions.note(message)));
        if (statusChanged) {
            statusChanged(ticket, before, true);
        }
        if (command.actions() != null) {
            act(ticket, command.actions());
        }
        if (command.then() != null && command.then().to() != ticket.status()) {
            move(ticket, command.then(), true);
        }
        LOG.log(Level.INFO, "Ticket {0} answered by {1}", new Object[] {ticket, author});
        return message.id();
    }

    private void refuseAfterEnd(Ticket ticket, MessageKind kind) {
        if (ticket.mergedInto() != null || kind == MessageKind.PUBLIC) {
            scope.refuseWhatGoesOnElsewhere(ticket);
        }
        if (kind == MessageKind.PUBLIC) {
            switch (scope.answering(ticket)) {
                case CONTINUES, REOPENS -> {}
                case FOLLOWS_UP -> throw new UnprocessableException(
                        "ticket.reopen_expired", null, ticket.number());
                case REFUSED -> throw new UnprocessableException(
                        "ticket.closed", null, ticket.number());
            }
        }
    }

    private void act(Ticket ticket, ReplyActions actions) {
        current.require(Permission.WORK_TICKETS);
        var tags = new TreeSet<>(ticket.tags());
        tags.addAll(actions.tags());
        var change =
                ChangeTicket.of(ticket.number(), null)
                        .withSeverity(actions.severity())
                        .withTags(tags);
        var me = Optional.of(current.actor().id());
        change(ticket, actions.take() ? change.withAssignment(null, me) : change);
        if (!actions.steps().isEmpty()) {
            checklists.add(ticket, actions.steps(), false);
        }
    }

    /**
     * Moves a ticket to another status.
     *
     * @throws NotFoundException if the caller may not see the ticket
     * @throws UnprocessableException if the caller can't choose that status now
     * @throws InvalidInputException if the reason or the solution it needs is missing
     * @throws ConflictException if the ticket changed in the meantime, as far as the command checks
     */
    @Requires(Permission.TAKE_PART)
    public void move(@NotNull @Valid MoveTicket command) {
        var ticket = lockedForPart(command.number());
        checkVersion(ticket, command.version());
        scope.refuseUnseen(ticket, command.seen());
        move(ticket, command, false);
        LOG.log(
                Level.INFO,
                "Ticket {0} moved to {1} by {2}",
                new Object[] {ticket, ticket.status(), current.actor().name()});
    }

    private void move(Ticket ticket, MoveTicket command, boolean byAnswer) {
        var to = command.to();
        if (!scope.transitions(ticket).contains(to)) {
            if (to == TicketStatus.OPEN && ticket.status().done()) {
                scope.refuseWhatGoesOnElsewhere(ticket);
                throw new UnprocessableException("ticket.reopen_expired", "to", ticket.number());
            }
            throw new UnprocessableException(
                    "ticket.transition_not_allowed", "to", ticket.status(), to);
        }
        var now = clock.instant();
        var before = ticket.status();
        var reason = blankToNull(command.reason());
        if (to.waiting() && reason == null) {
            throw new InvalidInputException("ticket.reason_required", "reason");
        }
        if (to == TicketStatus.RESOLVED) {
            var solution = blankToNull(command.solution());
            if (solution == null) {
                throw new InvalidInputException("ticket.solution_required", "solution");
            }
            ticket.resolve(solution, now);
            history.changed(Subject.TICKET, ticket.id(), "solution", null, solution, false);
        } else {
            ticket.enter(to, to.waiting() ? reason : null, now);
        }
        if (to.waiting()) {
            history.changed(Subject.TICKET, ticket.id(), "statusReason", null, reason, false);
        }
        statusChanged(ticket, before, byAnswer);
    }

    private void statusChanged(Ticket ticket, TicketStatus before, boolean byAnswer) {
        history.changed(Subject.TICKET, ticket.id(), "status", before, ticket.status(), false);
        steps.plan(ticket);
        moved.fire(new TicketMoved(ticket, before, byAnswer));
    }

    /**
     * Changes properties of a ticket.
     *
     * @throws NotFoundException if the caller may not see the ticket
     * @throws UnprocessableException if what it refers to doesn't exist
     * @throws ConflictException if somebody else changed the ticket in the meantime
     */
    @Requires(Permission.WORK_TICKETS)
    public void change(@NotNull @Valid ChangeTicket command) {
        var ticket = tickets.lock(scope.get(command.number()).id());
        checkVersion(ticket, command.version());
        change(ticket, command);
        LOG.log(
                Level.INFO,
                "Ticket {0} changed by {1}",
                new Object[] {ticket, current.actor().name()});
    }

    /** Changes properties in the name of an escalation level: never stale, never half. */
    @Requires(Permission.SYSTEM)
    public void escalate(@NotNull ChangeTicket command) {
        change(tickets.lock(scope.get(command.number()).id()), command);
    }

    private void change(Ticket ticket, ChangeTicket command) {
        var now = clock.instant();
        if (command.subject() != null) {
            var subject = command.subject().strip();
            if (subject.isEmpty()) {
                throw new InvalidInputException("required", "subject");
            }
            note(ticket, "subject", ticket.subject(), subject, false);
            ticket.retitle(subject, now);
        }
        var promise = changeWhatIsPromised(ticket, command);
        if (command.tags() != null) {
            var tags = Tags.clean(command.tags());
            note(ticket, "tags", new TreeSet<>(ticket.tags()), tags, true);
            ticket.retag(tags, now);
        }
        if (command.fields() != null) {
            answers.change(ticket, command.fields());
        }
        if (command.participants() != null) {
            participants.change(ticket, command.participants());
        }
        var assigned = command.team() != null || command.assignee() != null;
        var newAssignee = assigned && assign(ticket, command);
        changed.fire(new TicketChanged(ticket, promise, newAssignee));
    }

    private boolean changeWhatIsPromised(Ticket ticket, ChangeTicket command) {
        var now = clock.instant();
        var affected = false;
        if (command.severity() != null && command.severity() != ticket.severity()) {
            note(ticket, "severity", ticket.severity().level(), command.severity().level(), false);
            ticket.rate(command.severity(), now);
            affected = true;
        }
        if (command.product() != null || command.productVersion() != null) {
            var product =
                    command.product() == null
                            ? ticket.product()
                            : references.product(command.product());
            var sameProduct = product.key().equals(ticket.product().key());
            var version =
                    command.productVersion() != null
                            ? references.version(product, command.productVersion())
                            : sameProduct ? ticket.productVersion() : null;
            note(ticket, "product", ticket.product(), product, false);
            note(ticket, "productVersion", ticket.productVersion(), version, false);
            ticket.concern(product, version, now);
            affected |= !sameProduct;
        }
        return affected;
    }

    private boolean assign(Ticket ticket, ChangeTicket command) {
        var team = command.team() == null ? ticket.team() : references.team(command.team());
        var before = ticket.assignee();
        var person = command.assignee() == null ? before : references.worker(command.assignee());
        note(ticket, "team", ticket.team(), team, true);
        note(ticket, "assignee", name(before), name(person), true);
        ticket.assignTo(team, person, clock.instant());
        return person != null && (before == null || !before.id().equals(person.id()));
    }

    /** Closes a ticket whose customer has been told that this happens without a word from them. */
    @Requires(Permission.SYSTEM)
    public void closeForSilence(@NotNull Ticket ticket) {
        var before = ticket.status();
        ticket.enter(TicketStatus.CLOSED, null, clock.instant());
        statusChanged(ticket, before, false);
    }

    /** Keeps in the ticket what its clocks say, for lists to sort by. */
    @Requires(Permission.SYSTEM)
    public void expect(@NotNull Ticket ticket, Instant nextDue, boolean breached) {
        ticket.expect(nextDue, breached);
    }

    private Ticket lockedForPart(String number) {
        var ticket = scope.get(number);
        if (!scope.takesPart(ticket)) {
            throw new NotPermittedException();
        }
        return tickets.lock(ticket.id());
    }

    private static void checkVersion(Ticket ticket, Integer seen) {
        if (seen != null && seen != ticket.version()) {
            throw ConflictException.stale();
        }
    }

    private void note(Ticket ticket, String field, Object from, Object to, boolean internal) {
        var before = String.valueOf(from);
        if (!before.equals(String.valueOf(to))) {
            history.changed(Subject.TICKET, ticket.id(), field, shown(from), shown(to), internal);
        }
    }

    private static String shown(Object value) {
        return value instanceof Set<?> set
                ? set.stream().map(Object::toString).collect(Collectors.joining(", "))
                : value == null ? null : value.toString();
    }

    private static String name(Person person) {
        return person == null ? null : person.displayName();
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
