package org.mainstay.ticket.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.history.service.HistoryView;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.ticket.model.Message;
import org.mainstay.ticket.model.NextStep;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.model.TicketStatus;

/** What can be read of tickets, always within the caller's scope. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TicketQueries {

    @Inject TicketRepository tickets;
    @Inject TicketSearch search;
    @Inject TicketScope scope;
    @Inject Reopening reopening;
    @Inject Survey survey;
    @Inject Participants participants;
    @Inject Answers answers;
    @Inject Mentions mentions;
    @Inject MarkdownRenderer markdown;
    @Inject History history;
    @Inject CurrentActor current;

    /**
     * Tickets that match, the soonest due first unless the request says otherwise.
     *
     * @throws InvalidInputException if the sort is unknown or a person is none
     */
    @Requires(Permission.READ_TICKETS)
    public Page<TicketSummary> search(
            @NotNull @Valid TicketFilter filter, @NotNull @Valid PageRequest request) {
        var seesAll = scope.seesAll();
        return search.search(filter, request, current.actor(), seesAll, shared(seesAll));
    }

    private List<Long> shared(boolean seesAll) {
        return seesAll ? List.of() : scope.shared();
    }

    /**
     * Which tickets match, all of them in order, for {@link #rows}.
     *
     * @return ids, at most {@value TicketSearch#FOUND_MAX}
     * @throws InvalidInputException if the sort is unknown or a person is none
     */
    @Requires(Permission.READ_TICKETS)
    public List<Long> find(@NotNull @Valid TicketFilter filter, @NotNull String sort) {
        var seesAll = scope.seesAll();
        return search.find(filter, sort, current.actor(), seesAll, shared(seesAll));
    }

    /** Tickets in the order of the ids; what the caller may not see (any more) is left out. */
    @Requires(Permission.READ_TICKETS)
    public List<TicketSummary> rows(@NotNull List<Long> ids) {
        var seesAll = scope.seesAll();
        return search.rows(ids, current.actor(), seesAll, shared(seesAll));
    }

    /** What needs the caller now, the soonest due first. */
    @Requires(Permission.READ_TICKETS)
    public Page<TicketSummary> myWork(@NotNull @Valid PageRequest request) {
        return search.needing(current.actor().id(), scope.works(), request);
    }

    /** How much needs the caller now, at most {@value Page#TOTAL_CAP} and one. */
    @Requires(Permission.READ_TICKETS)
    public long myWorkCount() {
        return search.countNeeding(current.actor().id(), scope.works());
    }

    /** How many tickets are assigned to a person and not closed. */
    @Requires(Permission.READ_ALL_TICKETS)
    public long countNotClosed(@NotNull Long assignee) {
        return tickets.countNotClosed(assignee);
    }

    /**
     * A ticket.
     *
     * @throws NotFoundException if there is none of that number for the caller
     */
    @Requires(Permission.READ_TICKETS)
    public TicketDetail get(@NotNull String number) {
        var ticket = scope.get(number);
        var internal = scope.seesAll();
        var following = participants.all(ticket);
        var goesOn = scope.goesOnAs(ticket);
        var stepShown = internal || ticket.nextStep() != NextStep.REMIND_DESK;
        return new TicketDetail(
                TicketViews.summary(ticket, internal),
                ticket.version(),
                ticket.environment(),
                ticket.statusReason(),
                ticket.solution(),
                number(goesOn.filter(next -> next.equals(ticket.mergedInto()))),
                number(goesOn.filter(next -> next.equals(ticket.followUp()))),
                internal ? ticket.tags().stream().sorted().toList() : List.of(),
                internal && ticket.problem() != null,
                answers.of(ticket),
                ticket.firstRespondedAt(),
                ticket.resolvedAt(),
                ticket.closedAt(),
                reopening.until(ticket).orElse(null),
                stepShown ? ticket.nextStep() : null,
                stepShown ? ticket.nextStepAt() : null,
                internal ? TicketViews.watchers(following) : List.of(),
                TicketViews.contacts(following),
                survey.answerableUntil(ticket).orElse(null),
                ordered(scope.transitions(ticket)),
                scope.answering(ticket),
                scope.shares(ticket),
                scope.works());
    }

    private static String number(Optional<Ticket> ticket) {
        return ticket.map(Ticket::number).orElse(null);
    }

    private static Set<TicketStatus> ordered(Set<TicketStatus> statuses) {
        var ordered = EnumSet.noneOf(TicketStatus.class);
        ordered.addAll(statuses);
        return ordered;
    }

    /**
     * The conversation: page 0 has the newest messages; within a page the oldest comes first.
     *
     * @throws NotFoundException if there is none of that number for the caller
     */
    @Requires(Permission.READ_TICKETS)
    public Page<MessageView> messages(@NotNull String number, @Valid PageRequest request) {
        var ticket = scope.get(number);
        var internal = scope.seesAll();
        var files =
                tickets.attachments(scope.parts(ticket), internal).stream()
                        .map(TicketViews::of)
                        .filter(file -> file.messageId() != null)
                        .collect(Collectors.groupingBy(AttachmentView::messageId));
        var page = tickets.messages(scope.parts(ticket), internal, request);
        var mentioned = mentions.of(page.items());
        var views =
                page.items().stream()
                        .sorted(Comparator.comparing(Message::createdAt).thenComparing(Message::id))
                        .map(
                                message ->
                                        TicketViews.of(
                                                message,
                                                ticket,
                                                markdown.render(
                                                        message.body(),
                                                        mentioned.getOrDefault(
                                                                message.id(), List.of())),
                                                files.getOrDefault(message.id(), List.of())))
                        .toList();
        return new Page<>(views, page.page(), page.size(), page.total(), page.totalCapped());
    }

    /**
     * A message.
     *
     * @throws NotFoundException if there is none of that id on that ticket for the caller
     */
    @Requires(Permission.READ_TICKETS)
    public MessageView message(@NotNull String number, @NotNull Long id) {
        var ticket = scope.get(number);
        var internal = scope.seesAll();
        var message = tickets.message(scope.parts(ticket), id, internal);
        var files =
                tickets.attachments(scope.parts(ticket), internal).stream()
                        .map(TicketViews::of)
                        .filter(file -> id.equals(file.messageId()))
                        .toList();
        var mentioned = mentions.of(List.of(message)).getOrDefault(id, List.of());
        return TicketViews.of(message, ticket, markdown.render(message.body(), mentioned), files);
    }

    /**
     * The files of a ticket, oldest first.
     *
     * @throws NotFoundException if there is none of that number for the caller
     */
    @Requires(Permission.READ_TICKETS)
    public List<AttachmentView> attachments(@NotNull String number) {
        Ticket ticket = scope.get(number);
        return tickets.attachments(scope.parts(ticket), scope.seesAll()).stream()
                .map(TicketViews::of)
                .toList();
    }

    /**
     * What a page needs to notice that a ticket went on.
     *
     * @throws NotFoundException if there is none of that number for the caller
     */
    @Requires(Permission.READ_TICKETS)
    public TicketMark mark(@NotNull String number) {
        var ticket = scope.get(number);
        return new TicketMark(
                ticket.id(), history.count(Subject.TICKET, ticket.id(), scope.seesAll()));
    }

    /**
     * The ids of those of the tickets that the caller may see.
     *
     * @param numbers of at most {@value PageRequest#SIZE_MAX} tickets
     */
    @Requires(Permission.READ_TICKETS)
    public Set<Long> visible(@NotNull @Size(max = PageRequest.SIZE_MAX) Set<String> numbers) {
        return numbers.isEmpty()
                ? Set.of()
                : scope.among(tickets.find(numbers)).stream()
                        .map(Ticket::id)
                        .collect(Collectors.toSet());
    }

    /**
     * What happened to a ticket after the entries the caller has seen, oldest first, at most
     * {@value PageRequest#SIZE_DEFAULT}.
     *
     * @param seen how many entries its history had for the caller
     * @throws NotFoundException if there is none of that number for the caller
     */
    @Requires(Permission.READ_TICKETS)
    public List<HistoryView> news(@NotNull String number, @Min(0) int seen) {
        var ticket = scope.get(number);
        return history.after(
                Subject.TICKET, ticket.id(), scope.seesAll(), seen, PageRequest.SIZE_DEFAULT);
    }

    /**
     * What happened to a ticket, latest first.
     *
     * @throws NotFoundException if there is none of that number for the caller
     */
    @Requires(Permission.READ_TICKETS)
    public Page<HistoryView> latestHistory(@NotNull String number, @Valid PageRequest request) {
        var ticket = scope.get(number);
        return history.latest(Subject.TICKET, ticket.id(), scope.seesAll(), request);
    }

    /**
     * What happened to a ticket in a span of time, latest first; the latest {@value
     * PageRequest#SIZE_MAX} of it.
     *
     * @param from inclusive
     * @param to exclusive
     * @throws NotFoundException if there is none of that number for the caller
     */
    @Requires(Permission.READ_TICKETS)
    public List<HistoryView> historyBetween(
            @NotNull String number, @NotNull Instant from, @NotNull Instant to) {
        var ticket = scope.get(number);
        return history.between(
                Subject.TICKET, ticket.id(), scope.seesAll(), from, to, PageRequest.SIZE_MAX);
    }

    /**
     * What happened to a ticket, oldest first.
     *
     * @throws NotFoundException if there is none of that number for the caller
     */
    @Requires(Permission.READ_TICKETS)
    public Page<HistoryView> history(@NotNull String number, @Valid PageRequest request) {
        return history.of(Subject.TICKET, scope.get(number).id(), scope.seesAll(), request);
    }
}
