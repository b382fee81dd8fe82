package org.mainstay.problem.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.history.service.HistoryView;
import org.mainstay.identity.service.PersonRef;
import org.mainstay.problem.model.Broadcast;
import org.mainstay.problem.model.BroadcastDelivery.State;
import org.mainstay.problem.model.Problem;
import org.mainstay.problem.model.Translation;
import org.mainstay.problem.service.ProblemSummary.TicketCount;
import org.mainstay.shared.model.Language;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.ticket.service.MarkdownRenderer;
import org.mainstay.ticket.service.TicketQueries;
import org.mainstay.ticket.service.TicketSummary;

/** What the desk can read of problems; customers never do. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ProblemQueries {

    @Inject ProblemRepository problems;
    @Inject TicketQueries tickets;
    @Inject MarkdownRenderer markdown;
    @Inject History history;
    @Inject CurrentActor current;

    /**
     * Problems that match, the latest changed first unless the request says otherwise.
     *
     * @throws InvalidInputException if the sort is unknown
     */
    @Requires(Permission.READ_ALL_TICKETS)
    public Page<ProblemSummary> search(
            @NotNull @Valid ProblemFilter filter, @NotNull @Valid PageRequest request) {
        var page = problems.search(filter, request);
        var counts = problems.counts(page.items());
        return page.map(
                problem ->
                        ProblemSummary.of(
                                problem, counts.getOrDefault(problem.id(), TicketCount.NONE)));
    }

    /**
     * A problem.
     *
     * @throws NotFoundException if there is none of that number
     */
    @Requires(Permission.READ_ALL_TICKETS)
    public ProblemDetail get(@NotNull String number) {
        var problem = problems.get(number);
        var works = current.actor().may(Permission.WORK_TICKETS);
        return new ProblemDetail(
                summary(problem),
                prose(problem.symptom()),
                prose(problem.cause()),
                prose(problem.impact()),
                prose(problem.workaround()),
                problem.solution() == null ? Map.of() : prose(problem.solution()),
                problem.resolvedAt(),
                works ? problem.status().next() : Set.of(),
                works);
    }

    private ProblemSummary summary(Problem problem) {
        var counts = problems.counts(List.of(problem));
        return ProblemSummary.of(problem, counts.getOrDefault(problem.id(), TicketCount.NONE));
    }

    private Prose prose(String text) {
        return new Prose(text, text == null ? "" : markdown.render(text));
    }

    private Map<Language, Prose> prose(Translation text) {
        var prose = new EnumMap<Language, Prose>(Language.class);
        for (var language : Language.values()) {
            if (text.in(language) != null) {
                prose.put(language, prose(text.in(language)));
            }
        }
        return prose;
    }

    /** The problem a ticket belongs to. */
    @Requires(Permission.READ_ALL_TICKETS)
    public Optional<ProblemSummary> ofTicket(@NotNull String ticket) {
        return problems.ofTicket(ticket).map(this::summary);
    }

    /**
     * The tickets of a problem, the open ones first.
     *
     * @throws NotFoundException if there is none of that number
     */
    @Requires(Permission.READ_ALL_TICKETS)
    public Page<TicketSummary> tickets(@NotNull String number, @Valid PageRequest request) {
        var ids = problems.tickets(problems.get(number), request);
        var rows = tickets.rows(ids.items());
        return new Page<>(rows, ids.page(), ids.size(), ids.total(), ids.totalCapped());
    }

    /**
     * Who reads what is told to the open tickets now; every language has an entry.
     *
     * @throws NotFoundException if there is none of that number
     */
    @Requires(Permission.READ_ALL_TICKETS)
    public Map<Language, Readers> readers(@NotNull String number) {
        return problems.readers(problems.get(number));
    }

    /**
     * What was told to the tickets of a problem, the newest first.
     *
     * @throws NotFoundException if there is none of that number
     */
    @Requires(Permission.READ_ALL_TICKETS)
    public Page<BroadcastView> broadcasts(@NotNull String number, @Valid PageRequest request) {
        var page = problems.broadcasts(problems.get(number), request);
        var states = problems.states(page.items());
        return page.map(broadcast -> view(broadcast, states.get(broadcast.id())));
    }

    /**
     * One of these.
     *
     * @throws NotFoundException if there is no such problem, or it has no such broadcast
     */
    @Requires(Permission.READ_ALL_TICKETS)
    public BroadcastView broadcast(@NotNull String number, @NotNull Long id) {
        var broadcast = problems.broadcast(problems.get(number), id);
        return view(broadcast, problems.states(List.of(broadcast)).get(id));
    }

    private BroadcastView view(Broadcast broadcast, Map<State, Long> counts) {
        return new BroadcastView(
                broadcast.id(),
                broadcast.purpose(),
                PersonRef.of(broadcast.author()),
                prose(broadcast.text()),
                broadcast.createdAt(),
                counts);
    }

    /**
     * What became of a broadcast on each ticket, by number.
     *
     * @throws NotFoundException if there is no such problem, or it has no such broadcast
     */
    @Requires(Permission.READ_ALL_TICKETS)
    public Page<DeliveryView> deliveries(
            @NotNull String number, @NotNull Long id, @Valid PageRequest request) {
        var broadcast = problems.broadcast(problems.get(number), id);
        return problems.deliveries(broadcast, request).map(DeliveryView::of);
    }

    /**
     * What happened to a problem, the latest first.
     *
     * @throws NotFoundException if there is none of that number
     */
    @Requires(Permission.READ_ALL_TICKETS)
    public Page<HistoryView> history(@NotNull String number, @Valid PageRequest request) {
        return history.latest(Subject.PROBLEM, problems.get(number).id(), request);
    }
}
