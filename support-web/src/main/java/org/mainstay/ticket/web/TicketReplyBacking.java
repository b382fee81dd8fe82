package org.mainstay.ticket.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.mainstay.identity.web.ActiveUser;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.mainstay.ticket.model.Channel;
import org.mainstay.ticket.model.Message;
import org.mainstay.ticket.model.MessageKind;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.model.TicketStatus;
import org.mainstay.ticket.service.DraftService;
import org.mainstay.ticket.service.DraftView;
import org.mainstay.ticket.service.MoveTicket;
import org.mainstay.ticket.service.ReplyToTicket;
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
    @Inject DraftService drafts;
    @Inject ActiveUser user;
    @Inject Uploads uploads;
    @Inject Pages pages;

    @Inject
    @Param(name = "number")
    private String number;

    @Inject
    @Param(name = "seen")
    private Integer seen;

    private @NotBlank @Size(max = Message.BODY_MAXLENGTH) String body;
    private @Size(max = Ticket.REASON_MAXLENGTH) String reason;
    private @Size(max = Ticket.SOLUTION_MAXLENGTH) String solution;
    private List<Part> files;
    private String tab = MessageKind.PUBLIC.name();
    private Instant draftedAt;

    /** Takes up what the person began to write, here or on another device. */
    public void load() {
        if (user.may(Permission.TAKE_PART)) {
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

    private void say(MessageKind kind, MoveTicket then) {
        tab = kind.name();
        var stored = uploads.take(number, files);
        tickets.reply(new ReplyToTicket(number, body, kind, Channel.WEB, stored, then, seen));
        uploads.sent(number);
        pages.tell(kind == MessageKind.PUBLIC ? "ticket_detail.sent" : "ticket_detail.noted");
        pages.go(Route.TICKET.path(number));
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

    public String getBody() {
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
        return tab;
    }

    public void setTab(String tab) {
        this.tab = tab;
    }
}
