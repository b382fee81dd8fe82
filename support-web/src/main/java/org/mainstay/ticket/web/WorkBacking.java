package org.mainstay.ticket.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mainstay.identity.web.ActiveUser;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.mainstay.shared.web.Times;
import org.mainstay.ticket.service.TicketQueries;
import org.mainstay.ticket.service.TicketSummary;

/** What needs the person now, the most pressing first. */
@Named
@RequestScoped
public class WorkBacking {

    private static final List<String> ORDER =
            List.of("overdue", "today", "later", "undated", "answer", "confirm", "other");

    @Inject TicketQueries tickets;
    @Inject ActiveUser user;
    @Inject Times times;
    @Inject Pages pages;

    private Page<TicketSummary> work;
    private Long count;

    /**
     * Reads the work before the answer begins, so that a refusal can still be a page. Who has no
     * work here, since they only look, begins with what there is to see.
     */
    public void begin() {
        if (user.isReporter()) {
            load();
        } else {
            pages.go(Route.DASHBOARD.path(null));
        }
    }

    private void load() {
        work = tickets.myWork(PageRequest.first(PageRequest.SIZE_MAX));
    }

    /** The work in groups, none of them empty. */
    public List<Group> getGroups() {
        if (work == null) {
            load();
        }
        Function<TicketSummary, String> group = user.isStaff() ? this::byTime : this::byStep;
        var groups =
                work.items().stream()
                        .collect(
                                Collectors.groupingBy(
                                        group, LinkedHashMap::new, Collectors.toList()));
        var ordered = new ArrayList<Group>();
        for (var name : ORDER) {
            if (groups.containsKey(name)) {
                ordered.add(new Group(name, groups.get(name)));
            }
        }
        return ordered;
    }

    private String byTime(TicketSummary ticket) {
        if (ticket.nextDueAt() == null) {
            return "undated";
        }
        if (times.left(ticket.nextDueAt()) < 0) {
            return "overdue";
        }
        return times.today(ticket.nextDueAt()) ? "today" : "later";
    }

    private String byStep(TicketSummary ticket) {
        return switch (ticket.status()) {
            case WAITING_CUSTOMER -> "answer";
            case RESOLVED -> "confirm";
            default -> "other";
        };
    }

    /** How much needs the person, for the rail. */
    public long getCount() {
        if (count == null) {
            count = work == null ? tickets.myWorkCount() : work.total();
        }
        return count;
    }

    /** Tickets that belong together; {@code name} is part of a text's key. */
    public record Group(String name, List<TicketSummary> tickets) {}
}
