package org.mainstay.ticket.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.mainstay.ticket.service.SplitMessage;
import org.mainstay.ticket.service.SplitService;
import org.omnifaces.cdi.Param;

/** Makes a ticket of its own of a message. */
@Named
@RequestScoped
public class TicketSplitBacking {

    @Inject SplitService splits;
    @Inject Pages pages;

    @Inject
    @Param(name = "number")
    private String number;

    @Inject
    @Param(name = "split")
    private Long message;

    @Inject
    @Param(name = "splitSubject")
    private String subject;

    /** Splits off the message whose button was pressed, and leads to the new ticket. */
    public void split() {
        var part = splits.split(new SplitMessage(number, message, subject));
        pages.tell("ticket_split.done", part);
        pages.go(Route.TICKET.path(part));
    }
}
