package org.mainstay.problem.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mainstay.history.service.HistoryView;
import org.mainstay.problem.model.BroadcastDelivery.State;
import org.mainstay.problem.model.ProblemStatus;
import org.mainstay.problem.service.BroadcastView;
import org.mainstay.problem.service.DeliveryView;
import org.mainstay.problem.service.ProblemDetail;
import org.mainstay.problem.service.ProblemQueries;
import org.mainstay.problem.service.Prose;
import org.mainstay.shared.model.Language;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.web.Address;
import org.mainstay.shared.web.PageNumbers;
import org.mainstay.shared.web.Route;
import org.mainstay.ticket.service.TicketSummary;
import org.omnifaces.cdi.Param;

/** A problem record with its tickets and what their customers were told. */
@Named
@RequestScoped
public class ProblemDetailBacking {

    private static final int SHOWN = 50;

    @Inject ProblemQueries problems;

    @Inject
    @Param(name = "number")
    private String number;

    @Inject
    @Param(name = "page")
    private Integer page;

    /** The broadcast whose results are shown; null for none. */
    @Inject
    @Param(name = "broadcast")
    private Long broadcast;

    private ProblemDetail detail;
    private Page<TicketSummary> tickets;
    private List<BroadcastView> broadcasts;
    private List<DeliveryView> deliveries;
    private List<HistoryView> history;

    /** Reads the problem before the answer begins, so that "not found" can be a page. */
    public void load() {
        getDetail();
    }

    public ProblemDetail getDetail() {
        if (detail == null) {
            detail = problems.get(number);
        }
        return detail;
    }

    /** The texts that are there, in the order in which they are read. */
    public List<Part> getParts() {
        var known = getDetail();
        return Stream.of(
                        new Part("symptom", known.symptom()),
                        new Part("cause", known.cause()),
                        new Part("impact", known.impact()),
                        new Part("workaround", known.workaround()))
                .filter(part -> part.prose().text() != null)
                .toList();
    }

    /** What solved it, in the languages in which it was told. */
    public List<Spoken> getSolution() {
        return spoken(getDetail().solution());
    }

    /** The text of a broadcast, in its languages. */
    public List<Spoken> text(BroadcastView view) {
        return spoken(view.text());
    }

    private static List<Spoken> spoken(Map<Language, Prose> text) {
        return text.entrySet().stream()
                .map(entry -> new Spoken(entry.getKey(), entry.getValue().html()))
                .toList();
    }

    /** The statuses it can be moved to by a button; resolving takes a solution. */
    public List<ProblemStatus> getMoves() {
        return getDetail().transitions().stream()
                .filter(to -> to != ProblemStatus.RESOLVED)
                .toList();
    }

    public Page<TicketSummary> getTickets() {
        if (tickets == null) {
            tickets = problems.tickets(number, new PageRequest(PageNumbers.of(page), SHOWN, ""));
        }
        return tickets;
    }

    /** Address of the tickets before; null on the first page. */
    public String getPrevious() {
        return Address.of(Route.PROBLEM.path(number)).previous(getTickets());
    }

    /** Address of the next tickets; null on the last page. */
    public String getNext() {
        return Address.of(Route.PROBLEM.path(number)).next(getTickets());
    }

    /** What was told, the newest first. */
    public List<BroadcastView> getBroadcasts() {
        if (broadcasts == null) {
            broadcasts = problems.broadcasts(number, PageRequest.first(SHOWN)).items();
        }
        return broadcasts;
    }

    /** Whether something is still being sent. */
    public boolean isSending() {
        return getBroadcasts().stream().anyMatch(BroadcastView::runs);
    }

    /** What became of a broadcast, as far as anything did. */
    public List<Result> results(BroadcastView view) {
        return Stream.of(State.values())
                .map(state -> new Result(state, view.count(state)))
                .filter(result -> result.tickets() > 0)
                .toList();
    }

    /** Whether a broadcast could not be sent to some tickets. */
    public boolean failed(BroadcastView view) {
        return view.count(State.FAILED) > 0;
    }

    /** Whether the results of the broadcast are shown. */
    public boolean opened(BroadcastView view) {
        return view.id().equals(broadcast);
    }

    /**
     * What became of the broadcast that is looked at, on at most {@value PageRequest#SIZE_MAX}
     * tickets.
     */
    public List<DeliveryView> getDeliveries() {
        if (deliveries == null) {
            var most = PageRequest.first(PageRequest.SIZE_MAX);
            deliveries = problems.deliveries(number, broadcast, most).items();
        }
        return deliveries;
    }

    /** The latest entries, newest first. */
    public List<HistoryView> getHistory() {
        if (history == null) {
            history = problems.history(number, PageRequest.first(SHOWN)).items();
        }
        return history;
    }

    /**
     * A part of the record.
     *
     * @param name of its title among the texts
     */
    public record Part(String name, Prose prose) {}

    /** To how many tickets something happened. */
    public record Result(State state, long tickets) {}

    /** A text in one language, safe to show. */
    public record Spoken(Language language, String html) {}
}
