package org.mainstay.ticket.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.Valid;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.mainstay.ticket.service.TicketService;

/** Reports a problem. */
@Named
@RequestScoped
public class TicketCreateBacking {

    @Inject TicketService tickets;
    @Inject Uploads uploads;
    @Inject Pages pages;

    private final @Valid TicketForm form = new TicketForm();

    /** Opens the ticket and goes to its page. */
    public void open() {
        var number = tickets.open(form.command(uploads.store(form.getFiles())));
        pages.tell("ticket_create.message.info.opened", number);
        pages.go(Route.TICKET.path(number));
    }

    public TicketForm getForm() {
        return form;
    }
}
