package org.mainstay.ticket.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mainstay.identity.web.ActiveUser;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.web.ActiveTexts;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.model.TicketStatus;
import org.mainstay.ticket.service.BulkChange;
import org.mainstay.ticket.service.BulkOutcome;
import org.mainstay.ticket.service.ChangeTickets;
import org.mainstay.ticket.service.ChangeTickets.Seen;
import org.mainstay.ticket.service.TicketBulkService;
import org.mainstay.ticket.service.TicketFilter;
import org.mainstay.ticket.service.TicketSummary;

/** Changes the tickets that were picked from the list. */
@Named
@RequestScoped
public class TicketBulkBacking {

    private static final java.util.regex.Pattern PICKED =
            java.util.regex.Pattern.compile("([0-9-]{1,16}):([0-9]{1,9})");

    @Inject TicketBulkService bulk;
    @Inject TicketListBacking list;
    @Inject TicketChoices choices;
    @Inject ActiveUser user;
    @Inject ActiveTexts texts;
    @Inject Pages pages;
    @Inject HttpServletRequest request;

    private Map<String, Integer> picked;

    private @Pattern(regexp = "me|none|[0-9]{1,18}") String assignee;
    private String team;
    private @Size(max = 900) String tags;
    private Severity severity;
    private TicketStatus status;
    private @Size(max = Ticket.SOLUTION_MAXLENGTH) String note;

    /** How the form names a row: the ticket and the version shown. */
    public String name(TicketSummary ticket) {
        return ticket.number() + ":" + ticket.version();
    }

    /** Whether the row was picked, for a form that is shown again. */
    public boolean picked(TicketSummary ticket) {
        return picked().containsKey(ticket.number());
    }

    private Map<String, Integer> picked() {
        if (picked == null) {
            picked = new LinkedHashMap<>();
            Stream.ofNullable(request.getParameterValues("picked"))
                    .flatMap(Stream::of)
                    .map(PICKED::matcher)
                    .filter(java.util.regex.Matcher::matches)
                    .limit(PageRequest.SIZE_MAX)
                    .forEach(row -> picked.put(row.group(1), Integer.valueOf(row.group(2))));
        }
        return picked;
    }

    /** Teams the tickets can be given to, and none. */
    public List<Choice> getTeams() {
        var teams = new ArrayList<Choice>();
        teams.add(new Choice(TicketFilter.NONE, texts.get("ticket_list.bulk.no_team")));
        teams.addAll(choices.getTeams());
        return teams;
    }

    /** Statuses a ticket can be moved to. */
    public List<Choice> getStatuses() {
        return Stream.of(TicketStatus.values())
                .filter(to -> to != TicketStatus.NEW)
                .map(to -> new Choice(to.name(), texts.of(to)))
                .toList();
    }

    /** Gives the tickets to the chosen person, team or both. */
    public void assign() {
        if (assignee == null && team == null) {
            pages.complain("ticket_list.bulk.choose");
        } else {
            change(new BulkChange.Assign(given(team), person()));
        }
    }

    private Optional<Long> person() {
        if (TicketFilter.ME.equals(assignee)) {
            return Optional.of(user.getPerson().id());
        }
        var given = given(assignee);
        return given == null ? null : given.map(Long::valueOf);
    }

    /** Null to leave it, empty for none. */
    private static Optional<String> given(String choice) {
        return choice == null
                ? null
                : Optional.of(choice).filter(chosen -> !TicketFilter.NONE.equals(chosen));
    }

    /** Rates the tickets. */
    public void rate() {
        if (severity == null) {
            pages.complain("ticket_list.bulk.choose");
        } else {
            change(new BulkChange.Rate(severity));
        }
    }

    /** Adds tags to the tickets. */
    public void addTags() {
        var given = TagsInput.split(tags);
        if (given.isEmpty()) {
            pages.complain("ticket_list.bulk.choose");
        } else {
            change(new BulkChange.AddTags(given));
        }
    }

    /** Takes tags from the tickets. */
    public void removeTags() {
        var given = TagsInput.split(tags);
        if (given.isEmpty()) {
            pages.complain("ticket_list.bulk.choose");
        } else {
            change(new BulkChange.RemoveTags(given));
        }
    }

    /** Moves the tickets to another status. */
    public void move() {
        if (status == null) {
            pages.complain("ticket_list.bulk.choose");
        } else {
            var why = status.waiting() ? note : null;
            var how = status == TicketStatus.RESOLVED ? note : null;
            change(new BulkChange.Move(status, why, how));
        }
    }

    private void change(BulkChange change) {
        var seen = picked().entrySet().stream().map(p -> new Seen(p.getKey(), p.getValue()));
        apply(numbers -> bulk.change(new ChangeTickets(seen.toList(), change)));
    }

    /**
     * Does something with the picked tickets, and tells what became of each.
     *
     * @param work takes their numbers
     */
    public void apply(Function<Set<String>, List<BulkOutcome>> work) {
        if (picked().isEmpty()) {
            pages.complain("ticket_list.bulk.nothing");
            return;
        }
        var outcomes = work.apply(picked().keySet());
        var left = outcomes.stream().filter(outcome -> !outcome.done()).map(this::failure).toList();
        var done = outcomes.size() - left.size();
        var outcome = left.isEmpty() ? "ticket_list.bulk.done" : "ticket_list.bulk.partly";
        pages.tell(left, outcome, done, left.size());
        pages.go(list.getAddress());
    }

    private Pages.Failure failure(BulkOutcome outcome) {
        return new Pages.Failure(
                outcome.number(),
                Route.TICKET.path(outcome.number()),
                texts.error(outcome.code(), outcome.params()));
    }

    /** A person’s id, {@code me}, {@code none}, or null to leave it. */
    public String getAssignee() {
        return assignee;
    }

    public void setAssignee(String assignee) {
        this.assignee = assignee;
    }

    /** A team’s key, {@code none}, or null to leave it. */
    public String getTeam() {
        return team;
    }

    public void setTeam(String team) {
        this.team = team;
    }

    public String getTags() {
        return tags;
    }

    public void setTags(String tags) {
        this.tags = tags;
    }

    public Severity getSeverity() {
        return severity;
    }

    public void setSeverity(Severity severity) {
        this.severity = severity;
    }

    public TicketStatus getStatus() {
        return status;
    }

    public void setStatus(TicketStatus status) {
        this.status = status;
    }

    /** The reason or the solution, whichever the status needs. */
    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
