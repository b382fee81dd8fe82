package org.mainstay.ticket.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.mainstay.identity.web.ActiveUser;
import org.mainstay.savedview.service.Lists;
import org.mainstay.savedview.service.SavedViewQueries;
import org.mainstay.savedview.service.ViewSummary;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.web.ActiveTexts;
import org.mainstay.shared.web.PageNumbers;
import org.mainstay.shared.web.Times;
import org.mainstay.ticket.service.TicketFilter;
import org.mainstay.ticket.service.TicketQueries;
import org.mainstay.ticket.service.TicketSummary;
import org.mainstay.ticket.service.TimeQueries;

/** The list of all tickets the person may see. */
@Named
@RequestScoped
public class TicketListBacking {

    private static final Set<String> SORTS =
            Set.of("due", "updatedAt", "createdAt", "severity", "number", "subject", "status");
    private static final Set<String> STAFF_ONLY = Set.of("team", "assignee", "organisation", "tag");

    @Inject TicketQueries tickets;
    @Inject SavedViewQueries savedViews;
    @Inject TicketChoices choices;
    @Inject HttpServletRequest request;
    @Inject ActiveUser user;
    @Inject ActiveTexts texts;
    @Inject TimeQueries time;
    @Inject Times times;

    private TicketListState state;
    private Lists lists;
    private Page<TicketSummary> found;
    private Map<String, Duration> spent;

    @PostConstruct
    void read() {
        lists = savedViews.mine();
        var asked = TicketListState.of(request.getParameterMap());
        state = TicketListState.BEGINNING.equals(asked.one("view")) ? beginning() : asked;
    }

    private TicketListState beginning() {
        return lists.views().stream()
                .filter(view -> view.id().equals(lists.opens()))
                .findFirst()
                .map(TicketListBacking::state)
                .orElseGet(TicketListBacking::undone);
    }

    private static TicketListState state(ViewSummary view) {
        return TicketListState.parse(view.query()).with("view", view.id().toString());
    }

    private static TicketListState undone() {
        return TicketListState.of(Map.of()).with("status", TicketListState.UNDONE);
    }

    /** What the list was told. */
    TicketListState state() {
        return state;
    }

    /** What a view of this list keeps: its filters, order and columns. */
    String query() {
        return state.with("columns", String.join(",", getColumns())).query();
    }

    /** The columns shown, beside severity and subject. */
    public Set<String> getColumns() {
        var asked = state.one("columns");
        return TicketColumn.shown(asked == null ? lists.columns() : asked);
    }

    /** The saved view that is shown, perhaps changed since; null if it is none. */
    public ViewSummary getView() {
        return lists.views().stream()
                .filter(view -> view.id().toString().equals(state.one("view")))
                .findFirst()
                .orElse(null);
    }

    /** Whether the list shows something else than its view keeps. */
    public boolean isChanged() {
        return getView() != null && !getView().query().equals(state.query());
    }

    /** Whether the person’s list begins with the view shown. */
    public boolean isBeginning() {
        return getView() != null && getView().id().equals(lists.opens());
    }

    /** Teams the person leads and so can share views with. */
    public List<Choice> getLedTeams() {
        return choices.teamsLedBy(user.getPerson().id());
    }

    /** Reads the tickets before the answer begins, so that a refusal can still be a page. */
    public void load() {
        getFound();
    }

    private int page() {
        var page = state.one("page");
        return page != null && page.matches("\\d{1,6}") ? PageNumbers.of(Integer.valueOf(page)) : 0;
    }

    /** The tickets of this page. */
    public Page<TicketSummary> getFound() {
        if (found == null) {
            var wanted = new PageRequest(page(), PageRequest.SIZE_DEFAULT, getSort());
            found = tickets.search(state.filter(), wanted);
        }
        return found;
    }

    /** How long the desk worked on a ticket of this page, in words; empty for not at all. */
    public String spent(TicketSummary ticket) {
        if (spent == null) {
            spent = time.spent(found.items().stream().map(TicketSummary::number).toList());
        }
        var length = spent.get(ticket.number());
        return length == null ? "" : times.hours(length);
    }

    /** Everything the list was told, for a form that leads back to it. */
    public List<TicketListState.Parameter> getParameters() {
        return state.parameters();
    }

    /** The address of this list as it is. */
    public String getAddress() {
        return state.address();
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
        for (var limit : TicketListState.LIMITS) {
            if (state.limit(limit) != null) {
                chips.add(chip(limit, state.one(limit), times.concrete(state.limit(limit))));
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
        var open = undone();
        var tabs = new ArrayList<Tab>();
        tabs.add(tab("open", open));
        if (user.isStaff()) {
            tabs.add(tab("mine", open.with("assignee", TicketFilter.ME)));
            tabs.add(tab("unassigned", open.with("assignee", TicketFilter.NONE)));
        }
        if (user.isInsider()) {
            tabs.add(tab("breached", open.with("breached", "true")));
        }
        tabs.add(tab("all", TicketListState.of(Map.of())));
        for (var view : lists.views()) {
            var here = view.equals(getView());
            tabs.add(new Tab(view.name(), state(view).address(), here, view.teamName()));
        }
        return tabs;
    }

    private Tab tab(String name, TicketListState to) {
        var bare = state.with("sort", null).with("columns", null);
        var here = getView() == null && bare.query().equals(to.query());
        return new Tab(texts.get("ticket_list.tab." + name), to.address(), here, null);
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
     * @param team name of the team that shares it, null for none
     */
    public record Tab(String label, String address, boolean here, String team) {}
}
