package org.mainstay.problem.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.Valid;
import java.util.Set;
import org.mainstay.problem.model.Problem;
import org.mainstay.problem.service.ProblemService;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.mainstay.ticket.service.TicketQueries;
import org.mainstay.ticket.service.TicketSummary;
import org.omnifaces.cdi.Param;

/** Begins a problem record, perhaps from the ticket on which it was noticed. */
@Named
@RequestScoped
public class ProblemCreateBacking {

    @Inject ProblemService problems;
    @Inject TicketQueries tickets;
    @Inject CurrentActor current;
    @Inject Pages pages;

    @Inject
    @Param(name = "ticket")
    private String ticket;

    private final @Valid ProblemForm form = new ProblemForm();
    private TicketSummary from;

    /** Takes up what the ticket says, before the answer begins. */
    public void load() {
        current.require(Permission.WORK_TICKETS);
        if (getFrom() != null) {
            form.setTitle(from.subject());
            form.setProduct(from.product());
            form.setSymptom(report());
        }
    }

    /** What the customer wrote at first: the last message of the last page. */
    private String report() {
        var one = new PageRequest(0, 1, "");
        var count = (int) tickets.messages(ticket, one).total();
        return tickets
                .messages(ticket, new PageRequest(Math.max(0, count - 1), 1, ""))
                .items()
                .stream()
                .map(message -> cut(message.body()))
                .findFirst()
                .orElse(null);
    }

    private static String cut(String text) {
        var most = Problem.TEXT_MAXLENGTH;
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    /** Begins the record, and leads to it. */
    public void open() {
        var number = problems.open(form.opening(ticket == null ? Set.of() : Set.of(ticket)));
        pages.tell("problem_create.message.info.opened", number);
        pages.go(Route.PROBLEM.path(number));
    }

    /** The ticket it begins with; null for none. */
    public TicketSummary getFrom() {
        if (from == null && ticket != null) {
            from = tickets.get(ticket).summary();
        }
        return from;
    }

    public ProblemForm getForm() {
        return form;
    }
}
