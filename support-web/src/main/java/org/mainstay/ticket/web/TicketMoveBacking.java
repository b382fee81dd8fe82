package org.mainstay.ticket.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.mainstay.shared.web.ActiveTexts;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.model.TicketStatus;
import org.mainstay.ticket.service.MoveTicket;
import org.mainstay.ticket.service.TicketService;
import org.omnifaces.cdi.Param;

/** Moves a ticket to another status without a message. */
@Named
@RequestScoped
public class TicketMoveBacking {

    @Inject TicketService tickets;
    @Inject Pages pages;
    @Inject ActiveTexts texts;

    @Inject
    @Param(name = "number")
    private String number;

    @Inject
    @Param(name = "seen")
    private Integer seen;

    private @NotNull TicketStatus status;
    private @Size(max = Ticket.SOLUTION_MAXLENGTH) String note;

    /** Moves to the chosen status. */
    public void move() {
        move(status);
    }

    /** The customer says that the solution works. */
    public void confirm() {
        move(TicketStatus.CLOSED);
    }

    /** The customer says that it does not. */
    public void reopen() {
        move(TicketStatus.OPEN);
    }

    private void move(TicketStatus to) {
        var why = to.waiting() ? note : null;
        var how = to == TicketStatus.RESOLVED ? note : null;
        tickets.move(new MoveTicket(number, to, why, how, null, seen));
        pages.tell("ticket_detail.moved", texts.of(to));
        pages.go(Route.TICKET.path(number));
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
