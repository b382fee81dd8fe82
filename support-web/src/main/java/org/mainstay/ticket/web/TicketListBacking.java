package org.mainstay.ticket.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.mainstay.identity.web.ActiveUser;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.web.ActiveTexts;
import org.mainstay.shared.web.PageNumbers;
import org.mainstay.ticket.service.TicketFilter;
import org.mainstay.ticket.service.TicketQueries;
import org.mainstay.ticket.service.TicketSummary;

/** The list of all tickets the person may see. */
@Named
@RequestScoped
public class TicketListBacking {

    private static final Set<String> SORTS =
            Set.of("due", "updatedAt", "createdAt", "severity", "number", "subject", "status");
    private static final Set<String> STAFF_ONLY = Set.of("team", "assignee", "organisation", "tag");

    @Inject TicketQueries tickets;
    @Inject TicketChoices choices;
    @Inject HttpServletRequest request;
    @Inject ActiveUser user;
    @Inject ActiveTexts texts;

    private TicketListState state;
    private Page<TicketSummary> found;

    @PostConstruct
    void read() {
        state = TicketListState.of(request.getParameterMap());
    }

    /** Reads the tickets before the answer begins, so that a refusal can still be a page. */
    public void load() {
        var wanted = new PageRequest(page(), PageRequest.SIZE_DEFAULT, getSort());
        found = tickets.search(state.filter(), wanted);
    }

    private int page() {
        var page = state.one("page");
        return page != null && page.matches("\\d{1,6}") ? PageNumbers.of(Integer.valueOf(page)) : 0;
    }

    /** The tickets of this page. */
    public Page<TicketSummary> getFound() {
        return found;
    }

    /** The order in force, as the services name it. */
    public String getSort() {
        var asked = Objects.requireNonNullElse(state.one("sort"), "due");
        return SORTS.contains(asked.replaceFirst("^-", "")) ? asked : "due";
    }

    /** The address with another order: falling where it rose before. */
    public String sorted(String by) {
        return state.with("sort", getSort().equals(by) ? "-" + by : by).address();
    }

    /** {@code ascending}, {@code descending} or {@code none}, as tables state it. */
    public String direction(String by) {
        if (getSort().equals(by)) {
            return "ascending";
        }
        return getSort().equals("-" + by) ? "descending" : "none";
    }

    /** The filters this person can use. */
    public List<String> getFacets() {
        return TicketListState.FACETS.stream()
                .filter(facet -> user.isInsider() || !STAFF_ONLY.contains(facet))
                .filter(facet -> !choices.of(facet).isEmpty())
                .toList();
    }

    /** Whether the filter has the value. */
    public boolean chosen(String facet, String value) {
        return state.has(facet, value);
    }

    /** The address with the value added to the filter or taken away. */
    public String toggled(String facet, String value) {
        return state.toggled(facet, value).address();
    }

    /** What is filtered by, each with the address without it. */
    public List<Chip> getChips() {
        var chips = new ArrayList<Chip>();
        for (var facet : TicketListState.FACETS) {
            for (var value : state.all(facet)) {
                chips.add(chip(facet, value, label(facet, value)));
            }
        }
        if (state.one("breached") != null) {
            chips.add(chip("breached", state.one("breached"), texts.get("ticket_list.yes")));
        }
        if (state.one("text") != null) {
            chips.add(chip("text", state.one("text"), state.one("text")));
        }
        return chips;
    }

    private Chip chip(String facet, String value, String label) {
        var name = texts.get("ticket_list.facet." + facet);
        return new Chip(name, label, state.toggled(facet, value).address());
    }

    private String label(String facet, String value) {
        return choices.of(facet).stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(value);
    }

    /** The views everybody needs, as tabs. */
    public List<Tab> getTabs() {
        var none = TicketListState.of(java.util.Map.of());
        var open = none.with("status", TicketListState.UNDONE);
        var tabs = new ArrayList<Tab>();
        tabs.add(tab("open", open));
        if (user.isStaff()) {
            tabs.add(tab("mine", open.with("assignee", TicketFilter.ME)));
            tabs.add(tab("unassigned", open.with("assignee", TicketFilter.NONE)));
        }
        if (user.isInsider()) {
            tabs.add(tab("breached", open.with("breached", "true")));
        }
        tabs.add(tab("all", none));
        return tabs;
    }

    private Tab tab(String name, TicketListState to) {
        var here = state.with("sort", (String) null).address().equals(to.address());
        return new Tab(texts.get("ticket_list.tab." + name), to.address(), here);
    }

    /** Text searched for; null for none. */
    public String getText() {
        return state.one("text");
    }

    /** Address of the page before; null on the first. */
    public String getPrevious() {
        return page() == 0 ? null : state.with("page", String.valueOf(page())).address();
    }

    /** Address of the next page; null on the last. */
    public String getNext() {
        var more = (long) (page() + 1) * found.size() < found.total() || found.totalCapped();
        return more ? state.with("page", String.valueOf(page() + 2)).address() : null;
    }

    /** Number of the first row shown, from 1. */
    public long getFrom() {
        return (long) found.page() * found.size() + 1;
    }

    /** Number of the last row shown. */
    public long getTo() {
        return (long) found.page() * found.size() + found.items().size();
    }

    /**
     * A filter in force.
     *
     * @param without the address without it
     */
    public record Chip(String facet, String label, String without) {}

    /**
     * A ready view.
     *
     * @param here whether it is the one shown
     */
    public record Tab(String label, String address, boolean here) {}
}
