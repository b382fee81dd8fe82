package org.mainstay.problem.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import java.util.Set;
import org.mainstay.problem.service.JoinTickets;
import org.mainstay.problem.service.ProblemService;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.mainstay.ticket.web.TypedNumber;
import org.omnifaces.cdi.Param;

/** Joins tickets to a problem, and takes them from it, on the problem's page. */
@Named
@RequestScoped
public class ProblemTicketsBacking {

    @Inject ProblemService problems;
    @Inject Pages pages;

    @Inject
    @Param(name = "number")
    private String number;

    @Inject
    @Param(name = "leaving")
    private String leaving;

    private @NotBlank String ticket;

    /** Joins the typed ticket. */
    public void join() {
        var typed = TypedNumber.read(ticket);
        problems.join(new JoinTickets(number, Set.of(typed)));
        pages.tell("problem_detail.joined", typed);
        pages.go(Route.PROBLEM.path(number));
    }

    /** Takes away the ticket whose button was pressed. */
    public void leave() {
        problems.leave(number, leaving);
        pages.tell("problem_detail.left", leaving);
        pages.go(Route.PROBLEM.path(number));
    }

    /** The ticket's number as typed. */
    public String getTicket() {
        return ticket;
    }

    public void setTicket(String ticket) {
        this.ticket = ticket;
    }
}
