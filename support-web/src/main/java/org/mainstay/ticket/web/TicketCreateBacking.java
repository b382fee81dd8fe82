package org.mainstay.ticket.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.Valid;
import java.time.Instant;
import org.mainstay.identity.web.ActiveUser;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.mainstay.ticket.model.Draft;
import org.mainstay.ticket.service.DraftService;
import org.mainstay.ticket.service.DraftView;
import org.mainstay.ticket.service.TicketService;

/** Reports a problem. */
@Named
@RequestScoped
public class TicketCreateBacking {

    @Inject TicketService tickets;
    @Inject DraftService drafts;
    @Inject ActiveUser user;
    @Inject TicketQuestionsBacking questions;
    @Inject Uploads uploads;
    @Inject Pages pages;

    private final @Valid TicketForm form = new TicketForm();
    private Instant draftedAt;

    /** Takes up what the person began to write, here or on another device. */
    public void load() {
        form.setProduct(questions.getProduct());
        if (user.may(Permission.TAKE_PART)) {
            drafts.find(Draft.NEW_TICKET).ifPresent(this::resume);
        }
    }

    private void resume(DraftView draft) {
        form.setBody(draft.body());
        draftedAt = draft.changedAt();
    }

    /** Opens the ticket and goes to its page, unless the product still has to ask something. */
    public void open() {
        if (!questions.shown()) {
            pages.complain("ticket_create.message.error.questions");
            return;
        }
        var stored = uploads.take(Draft.NEW_TICKET, form.getFiles());
        var number = tickets.open(form.command(stored, questions.given()));
        uploads.sent(Draft.NEW_TICKET);
        pages.tell("ticket_create.message.info.opened", number);
        pages.go(Route.TICKET.path(number));
    }

    /** When the text was last changed that is taken up here; null if it is no draft. */
    public Instant getDraftedAt() {
        return draftedAt;
    }

    public TicketForm getForm() {
        return form;
    }
}
