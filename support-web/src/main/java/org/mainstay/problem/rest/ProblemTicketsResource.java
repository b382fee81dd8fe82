package org.mainstay.problem.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.mainstay.problem.service.ProblemQueries;
import org.mainstay.problem.service.ProblemService;
import org.mainstay.shared.rest.ListPayload;
import org.mainstay.shared.rest.PageParameters;
import org.mainstay.shared.service.PageRequest;

/** Which tickets belong to a problem. */
@Path("problems/{number}/tickets")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ProblemTicketsResource {

    @Inject ProblemQueries queries;
    @Inject ProblemService problems;

    /** The open ones first. */
    @GET
    public ListPayload<ProblemTicketPayload> list(
            @PathParam("number") String number, @BeanParam PageParameters page) {
        return ListPayload.of(queries.tickets(number, page.request()), ProblemTicketPayload::of);
    }

    /** Joins tickets to the problem, all of them or none; answers with the first page. */
    @POST
    public ListPayload<ProblemTicketPayload> join(
            @PathParam("number") String number, @NotNull @Valid ProblemJoinPayload body) {
        problems.join(body.command(number));
        var first = PageRequest.first(PageRequest.SIZE_DEFAULT);
        return ListPayload.of(queries.tickets(number, first), ProblemTicketPayload::of);
    }

    /** Lets one go. */
    @DELETE
    @Path("{ticket}")
    public void leave(@PathParam("number") String number, @PathParam("ticket") String ticket) {
        problems.leave(number, ticket);
    }
}
