package org.mainstay.ticket.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.mainstay.ticket.service.MergeService;
import org.mainstay.ticket.service.MergeTicket;
import org.omnifaces.cdi.Param;

/** Merges a ticket into another of the same reporter. */
@Named
@RequestScoped
public class TicketMergeBacking {

    @Inject MergeService merges;
    @Inject Pages pages;

    @Inject
    @Param(name = "number")
    private String number;

    @Inject
    @Param(name = "version")
    private Integer version;

    private @NotBlank String into;

    /** Merges, and leads to the ticket that goes on. */
    public void merge() {
        var target = TypedNumber.read(into);
        merges.merge(new MergeTicket(number, target, version));
        pages.tell("ticket_merge.done", number, target);
        pages.go(Route.TICKET.path(target));
    }

    /** Number of the ticket that goes on, as typed. */
    public String getInto() {
        return into;
    }

    public void setInto(String into) {
        this.into = into;
    }
}
