package org.mainstay.ticket.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mainstay.identity.web.ActiveUser;
import org.mainstay.macro.service.MacroQueries;
import org.mainstay.macro.service.MacroRef;
import org.mainstay.macro.service.MacroView;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.web.ActiveTexts;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.mainstay.ticket.model.Channel;
import org.mainstay.ticket.model.Message;
import org.mainstay.ticket.model.MessageKind;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.model.TicketStatus;
import org.mainstay.ticket.service.DraftService;
import org.mainstay.ticket.service.DraftView;
import org.mainstay.ticket.service.FollowUpService;
import org.mainstay.ticket.service.FollowUpTicket;
import org.mainstay.ticket.service.MessageView;
import org.mainstay.ticket.service.MoveTicket;
import org.mainstay.ticket.service.ReplyActions;
import org.mainstay.ticket.service.ReplyToTicket;
import org.mainstay.ticket.service.TicketQueries;
import org.mainstay.ticket.service.TicketService;
import org.omnifaces.cdi.Param;

/**
 * Writes a reply or an internal note.
 *
 * <p>Which of the two is decided by the button alone, never by a field that may be out of sight.
 */
@Named
@RequestScoped
public class TicketReplyBacking {

    @Inject TicketService tickets;
    @Inject FollowUpService followUps;
    @Inject TicketQueries queries;
    @Inject TicketDetailBacking ticket;
    @Inject MacroQueries macros;
    @Inject DraftService drafts;
    @Inject ActiveUser user;
    @Inject Uploads uploads;
    @Inject ActiveTexts texts;
    @Inject Pages pages;

    @Inject
    @Param(name = "number")
    private String number;

    @Inject
    @Param(name = "seen")
    private Integer seen;

    @Inject
    @Param(name = "then")
    private String then;

    @Inject
    @Param(name = "macro")
    private Long macroId;

    @Inject
    @Param(name = "quote")
    private Long quoteId;

    private List<MacroRef> choice;
    private MacroView macro;
    private MessageView quote;
    private @NotBlank @Size(max = Message.BODY_MAXLENGTH) String body;
    private @Size(max = Ticket.REASON_MAXLENGTH) String reason;
    private @Size(max = Ticket.SOLUTION_MAXLENGTH) String solution;
    private List<Part> files;
    private String tab;
    private Instant draftedAt;

    /**
     * Reads what was chosen to begin with; else takes up what the person began to write, here or on
     * another device.
     */
    public void load() {
        if (macroId != null || quoteId != null) {
            getMacro();
            quote();
        } else if (user.may(Permission.TAKE_PART)) {
            drafts.find(number).ifPresent(this::resume);
        }
    }

    private void resume(DraftView draft) {
        body = draft.body();
        tab = draft.kind().name();
        draftedAt = draft.changedAt();
    }

    /** Sends a reply that the customer reads. */
    public void send() {
        say(MessageKind.PUBLIC, null);
    }

    /** Sends a reply and waits for the customer; what for is in the reply unless told apart. */
    public void sendAndWait() {
        var why = blank(reason) ? firstLine(body) : reason;
        say(MessageKind.PUBLIC, move(TicketStatus.WAITING_CUSTOMER, why, null));
    }

    /** Sends a reply and resolves the ticket; the reply is the solution unless told apart. */
    public void sendAndResolve() {
        var how = blank(solution) ? cut(body, Ticket.SOLUTION_MAXLENGTH) : solution;
        say(MessageKind.PUBLIC, move(TicketStatus.RESOLVED, null, how));
    }

    /** Leaves a note for colleagues. */
    public void note() {
        say(MessageKind.INTERNAL, null);
    }

    /** Begins a ticket that follows this one, which can't be reopened any more. */
    public void followUp() {
        var stored = uploads.take(number, files);
        var next = followUps.followUp(new FollowUpTicket(number, body, Channel.WEB, stored, seen));
        uploads.sent(number);
        pages.tell("ticket_detail.follow_up.done", next);
        pages.go(Route.TICKET.path(next));
    }

    private void say(MessageKind kind, MoveTicket then) {
        tab = kind.name();
        var stored = uploads.take(number, files);
        var actions = kind == MessageKind.PUBLIC ? actions() : null;
        tickets.reply(
                new ReplyToTicket(number, body, kind, Channel.WEB, stored, then, seen, actions));
        uploads.sent(number);
        pages.tell(kind == MessageKind.PUBLIC ? "ticket_detail.sent" : "ticket_detail.noted");
        pages.go(Route.TICKET.path(number));
    }

    private ReplyActions actions() {
        var chosen = getMacro();
        return chosen == null
                ? null
                : new ReplyActions(
                        chosen.severity(),
                        chosen.take(),
                        Set.copyOf(chosen.tags()),
                        chosen.steps());
    }

    /** The prepared replies one can choose. */
    public List<MacroRef> getMacros() {
        if (choice == null) {
            choice = macros.forTeam(ticket.getDetail().summary().team());
        }
        return choice;
    }

    /** The chosen prepared reply, filled in; null for none. */
    public MacroView getMacro() {
        if (macro == null && macroId != null) {
            macro = macros.filled(macroId, ticket.getDetail().summary());
        }
        return macro;
    }

    /** Whether something else happens with the reply than the status says. */
    public boolean isActing() {
        var chosen = getMacro();
        return chosen != null
                && (chosen.severity() != null
                        || chosen.take()
                        || !chosen.tags().isEmpty()
                        || !chosen.steps().isEmpty());
    }

    private MessageView quote() {
        if (quote == null && quoteId != null) {
            quote = queries.message(number, quoteId);
        }
        return quote;
    }

    private String quoted(MessageView said) {
        var lines = said.body().lines().map(line -> "> " + line);
        var text =
                texts.get("ticket_detail.quote.said", said.authorName())
                        + "\n\n"
                        + lines.collect(Collectors.joining("\n"));
        return cut(text, Message.BODY_MAXLENGTH / 2) + "\n\n";
    }

    /** What happens to the status: {@code stay}, {@code wait} or {@code resolve}. */
    public String getThen() {
        if (then == null && getMacro() != null && getMacro().then() != null) {
            then = getMacro().then() == TicketStatus.RESOLVED ? "resolve" : "wait";
        }
        return then == null ? "stay" : then;
    }

    private MoveTicket move(TicketStatus to, String why, String how) {
        return new MoveTicket(number, to, why, how, null);
    }

    private static String firstLine(String text) {
        return cut(text.strip().lines().findFirst().orElse(""), Ticket.REASON_MAXLENGTH);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    /** What was typed; before that what was chosen to begin with. */
    public String getBody() {
        if (body == null && getMacro() != null) {
            body = getMacro().body();
        } else if (body == null && quote() != null) {
            body = quoted(quote());
        }
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getSolution() {
        return solution;
    }

    public void setSolution(String solution) {
        this.solution = solution;
    }

    public List<Part> getFiles() {
        return files;
    }

    public void setFiles(List<Part> files) {
        this.files = files;
    }

    /** When the text was last changed that is taken up here; null if it is no draft. */
    public Instant getDraftedAt() {
        return draftedAt;
    }

    /** Name of the {@link MessageKind} whose tab is in front. */
    public String getTab() {
        if (tab == null) {
            // What only the desk reads is quoted to the desk only.
            tab = (quote() == null ? MessageKind.PUBLIC : quote().kind()).name();
        }
        return tab;
    }

    public void setTab(String tab) {
        this.tab = tab;
    }
}
