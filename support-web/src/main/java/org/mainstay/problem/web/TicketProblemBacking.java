package org.mainstay.problem.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import java.util.Set;
import org.mainstay.problem.service.JoinTickets;
import org.mainstay.problem.service.ProblemQueries;
import org.mainstay.problem.service.ProblemService;
import org.mainstay.problem.service.ProblemSummary;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.omnifaces.cdi.Param;

/** The problem a ticket belongs to, on the ticket's page. */
@Named
@RequestScoped
public class TicketProblemBacking {

    @Inject ProblemQueries queries;
    @Inject ProblemService problems;
    @Inject Pages pages;

    @Inject
    @Param(name = "number")
    private String ticket;

    private @NotBlank String problem;
    private ProblemSummary found;

    /** The problem; null if the ticket left it a moment ago. */
    public ProblemSummary getFound() {
        if (found == null) {
            found = queries.ofTicket(ticket).orElse(null);
        }
        return found;
    }

    /** Joins the ticket to the typed problem. */
    public void join() {
        var typed = TypedProblem.read(problem);
        problems.join(new JoinTickets(typed, Set.of(ticket)));
        pages.tell("ticket_problem.joined", typed);
        pages.go(Route.TICKET.path(ticket));
    }

    /** Takes the ticket from its problem. */
    public void leave() {
        if (getFound() != null) {
            problems.leave(found.number(), ticket);
            pages.tell("ticket_problem.left", found.number());
        }
        pages.go(Route.TICKET.path(ticket));
    }

    /** The problem's number as typed. */
    public String getProblem() {
        return problem;
    }

    public void setProblem(String problem) {
        this.problem = problem;
    }
}
