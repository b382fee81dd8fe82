package org.mainstay.ticket.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.service.HistoryView;
import org.mainstay.identity.web.ActiveUser;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.web.ActiveTexts;
import org.mainstay.shared.web.PageNumbers;
import org.mainstay.shared.web.Route;
import org.mainstay.shared.web.Times;
import org.mainstay.sla.service.ClockQueries;
import org.mainstay.sla.service.ClockView;
import org.mainstay.sla.service.EscalationView;
import org.mainstay.ticket.model.TicketStatus;
import org.mainstay.ticket.service.Answering;
import org.mainstay.ticket.service.AttachmentView;
import org.mainstay.ticket.service.MarkdownRenderer;
import org.mainstay.ticket.service.MessageView;
import org.mainstay.ticket.service.TicketDetail;
import org.mainstay.ticket.service.TicketQueries;
import org.omnifaces.cdi.Param;

/** One ticket with everything known about it, as far as the reader may know it. */
@Named
@RequestScoped
public class TicketDetailBacking {

    /** Already in the conversation as messages and files. */
    private static final Set<Action> TOLD =
            EnumSet.of(Action.CREATED, Action.REPLIED, Action.NOTED, Action.ATTACHED);

    /** Too long or too small for a line, and on the page anyway. */
    private static final Predicate<String> SHOWN_APART =
            Pattern.compile(
                            "statusReason|solution|watchers|ratingRemark|time[A-Z].*"
                                    + "|checklist[A-Z].*")
                    .asMatchPredicate();

    @Inject TicketQueries tickets;
    @Inject ClockQueries clockQueries;
    @Inject HistoryWords words;
    @Inject ActiveUser user;
    @Inject ActiveTexts texts;
    @Inject Times times;
    @Inject MarkdownRenderer markdown;

    @Inject
    @Param(name = "number")
    private String number;

    @Inject
    @Param(name = "earlier")
    private Integer earlier;

    @Inject
    @Param(name = "history")
    private Integer historyPage;

    @Inject
    @Param(name = "seen")
    private Integer seen;

    private TicketDetail detail;
    private Page<MessageView> messages;
    private Page<HistoryView> latest;
    private Page<HistoryView> history;
    private List<TimelineItem> news;
    private List<AttachmentView> attachments;
    private List<ClockView> clocks;
    private List<EscalationView> escalations;

    /** Reads the ticket before the answer begins, so that "not found" can be a page. */
    public void load() {
        getDetail();
    }

    public String getNumber() {
        return number;
    }

    /** The ticket. */
    public TicketDetail getDetail() {
        if (detail == null) {
            detail = tickets.get(number);
        }
        return detail;
    }

    private Page<MessageView> messages() {
        if (messages == null) {
            var request = new PageRequest(PageNumbers.of(earlier), PageRequest.SIZE_DEFAULT, "");
            messages = tickets.messages(number, request);
        }
        return messages;
    }

    /** A page of what was done to the ticket, latest first. */
    public List<HistoryView> getHistory() {
        return history().items();
    }

    private Page<HistoryView> history() {
        if (history == null) {
            var page = PageNumbers.of(historyPage);
            history = page == 0 ? latest() : history(page);
        }
        return history;
    }

    private Page<HistoryView> latest() {
        if (latest == null) {
            latest = history(0);
        }
        return latest;
    }

    private Page<HistoryView> history(int page) {
        return tickets.latestHistory(number, new PageRequest(page, PageRequest.SIZE_MAX, ""));
    }

    /** Address of the page with what was done before; null for none. */
    public String getOlderHistory() {
        var page = history();
        return (long) (page.page() + 1) * page.size() < page.total()
                ? historyAddress(page.page() + 2)
                : null;
    }

    /** Address of the page with what was done after; null for none. */
    public String getNewerHistory() {
        return history().page() == 0 ? null : historyAddress(history().page());
    }

    private String historyAddress(int page) {
        return Route.TICKET.path(number) + "?history=" + page + "#history";
    }

    /** How much of the ticket's history the reader could see, for forms to give back. */
    public long getSeen() {
        return latest().total();
    }

    /** What happened since the page was opened on which the form was filled in; oldest first. */
    public List<TimelineItem> getNews() {
        if (news == null) {
            var entries =
                    seen == null ? List.<HistoryView>of() : tickets.news(number, Math.max(0, seen));
            var said = (int) entries.stream().filter(TicketDetailBacking::said).count();
            var newest = messages().page() == 0 ? messages().items() : List.<MessageView>of();
            var messages = newest.subList(Math.max(0, newest.size() - said), newest.size());
            var unread = messages.iterator();
            news =
                    entries.stream()
                            .map(
                                    entry ->
                                            new TimelineItem(
                                                    entry.id(),
                                                    entry.at(),
                                                    said(entry) && unread.hasNext()
                                                            ? unread.next()
                                                            : null,
                                                    words.of(entry),
                                                    entry.internal()))
                            .toList();
        }
        return news;
    }

    private static boolean said(HistoryView entry) {
        return entry.action() == Action.REPLIED || entry.action() == Action.NOTED;
    }

    /** Messages and what happened between them, by time. */
    public List<TimelineItem> getTimeline() {
        var page = messages();
        var items = new ArrayList<TimelineItem>();
        for (var message : page.items()) {
            items.add(new TimelineItem(message.id(), message.createdAt(), message, null, false));
        }
        var happened = new ArrayList<>(happenedMeanwhile());
        // What was done at the same instant stays in its order.
        Collections.reverse(happened);
        for (var entry : happened) {
            if (!TOLD.contains(entry.action())
                    && !SHOWN_APART.test(String.valueOf(entry.field()))) {
                items.add(
                        new TimelineItem(
                                entry.id(), entry.at(), null, words.of(entry), entry.internal()));
            }
        }
        items.sort(Comparator.comparing(TimelineItem::at));
        return items;
    }

    /** What was done from the first message shown until the next that is not. */
    private List<HistoryView> happenedMeanwhile() {
        var shown = messages().items();
        var from = isMore() ? shown.get(0).createdAt() : getDetail().summary().createdAt();
        if (!isPast()) {
            return latest().items().stream().filter(entry -> !entry.at().isBefore(from)).toList();
        }
        return shown.isEmpty() ? List.of() : tickets.historyBetween(number, from, nextMessageAt());
    }

    /** When the oldest message was written that is newer than those shown. */
    private Instant nextMessageAt() {
        var place = messages().page() * messages().size() - 1;
        return tickets.messages(number, new PageRequest(place, 1, "")).items().get(0).createdAt();
    }

    /** Whether there are messages before those shown. */
    public boolean isMore() {
        var page = messages();
        return (long) (page.page() + 1) * page.size() < page.total() && !page.items().isEmpty();
    }

    /** Number of the page with earlier messages. */
    public int getEarlierPage() {
        return messages().page() + 2;
    }

    /** Whether the newest messages are not among those shown. */
    public boolean isPast() {
        return messages().page() > 0;
    }

    public List<AttachmentView> getAttachments() {
        if (attachments == null) {
            attachments = tickets.attachments(number);
        }
        return attachments;
    }

    /** Clocks, those still live first. */
    public List<ClockView> getClocks() {
        if (clocks == null) {
            clocks =
                    clockQueries.clocks(number).stream()
                            .sorted(Comparator.comparing(ClockView::live).reversed())
                            .toList();
        }
        return clocks;
    }

    /** What the clocks set off; only for those who may know. */
    public List<EscalationView> getEscalations() {
        if (escalations == null) {
            escalations = user.isInsider() ? clockQueries.escalations(number) : List.of();
        }
        return escalations;
    }

    /** Statuses that can be chosen now. */
    public Set<TicketStatus> getTransitions() {
        return getDetail().transitions();
    }

    /** The same, to choose from. */
    public List<Choice> getMoves() {
        return getTransitions().stream()
                .sorted()
                .map(status -> new Choice(status.name(), texts.of(status)))
                .toList();
    }

    /** What solved the ticket, rendered and sanitised. */
    public String getSolutionHtml() {
        return markdown.render(getDetail().solution());
    }

    /** What happens by itself if nobody says anything; empty for nothing. */
    public String getNextStep() {
        var step = getDetail().nextStep();
        var whose = user.isInsider() ? "ticket_detail.step." : "ticket_detail.step.yours.";
        return step == null
                ? ""
                : texts.get(whose + step, times.concrete(getDetail().nextStepAt()));
    }

    /** Whether the status can be chosen now. */
    public boolean can(String status) {
        return getTransitions().contains(TicketStatus.valueOf(status));
    }

    /** Whether what the reader writes does more than continue the conversation. */
    public boolean isEndingTurn() {
        return getDetail().answering() == Answering.REOPENS
                || getDetail().answering() == Answering.FOLLOWS_UP;
    }

    /** Number of the ticket that goes on with this one; null for none. */
    public String getGoesOnAs() {
        return getDetail().mergedInto() == null ? getDetail().followUp() : getDetail().mergedInto();
    }

    /** Why nothing can be said here. */
    public String getNoReply() {
        if (getDetail().mergedInto() != null) {
            return texts.get("ticket_merge.pointer");
        }
        if (getDetail().followUp() != null) {
            return texts.get("ticket_detail.followed_up");
        }
        return getDetail().mayWork() && can("OPEN")
                ? texts.get(
                        "ticket_detail.no_reply.reopen",
                        times.concrete(getDetail().reopenableUntil()))
                : texts.get("ticket_detail.no_reply");
    }

    /** Whether the customer is offered to reopen a ticket that is closed. */
    public boolean isClosedButReopenable() {
        return !getDetail().mayWork()
                && getDetail().summary().status() == TicketStatus.CLOSED
                && can("OPEN");
    }

    /** Whether the customer is asked whether the solution works. */
    public boolean isToConfirm() {
        return !getDetail().mayWork()
                && getDetail().summary().status() == TicketStatus.RESOLVED
                && can("CLOSED");
    }
}
