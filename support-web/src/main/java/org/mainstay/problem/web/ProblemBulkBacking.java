package org.mainstay.problem.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import org.mainstay.problem.service.JoinTickets;
import org.mainstay.problem.service.ProblemBulkService;
import org.mainstay.shared.web.Pages;
import org.mainstay.ticket.web.TicketBulkBacking;

/** Joins the tickets that were picked from the list to a problem. */
@Named
@RequestScoped
public class ProblemBulkBacking {

    @Inject ProblemBulkService problems;
    @Inject TicketBulkBacking picked;
    @Inject Pages pages;

    private @Size(max = 200) String problem;

    /** Joins them to the typed problem. */
    public void join() {
        if (problem == null || problem.isBlank()) {
            pages.complain("ticket_list.bulk.choose");
            return;
        }
        var typed = TypedProblem.read(problem);
        picked.apply(tickets -> problems.join(new JoinTickets(typed, tickets)));
    }

    /** The problem's number as typed. */
    public String getProblem() {
        return problem;
    }

    public void setProblem(String problem) {
        this.problem = problem;
    }
}
