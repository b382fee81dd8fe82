package org.mainstay.problem.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.mainstay.problem.service.ProblemQueries;
import org.mainstay.problem.service.ProblemService;
import org.mainstay.shared.rest.Created;
import org.mainstay.shared.rest.ListPayload;
import org.mainstay.shared.rest.PageParameters;
import org.mainstay.shared.rest.Versions;

/** Problem records, for the desk only. */
@Path("problems")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ProblemsResource {

    @Inject ProblemQueries queries;
    @Inject ProblemService problems;
    @Inject Created created;

    /** Problems that match, the latest changed first. */
    @GET
    public ListPayload<ProblemRecordPayload> list(
            @BeanParam ProblemParameters wanted,
            @QueryParam("sort") String sort,
            @BeanParam PageParameters page) {
        return ListPayload.of(
                queries.search(wanted.filter(), page.request(sort)), ProblemRecordPayload::of);
    }

    /** Begins one. */
    @POST
    public Response open(@NotNull @Valid NewProblemPayload body) {
        var problem = queries.get(problems.open(body.command()));
        var summary = problem.summary();
        return created.at(ProblemRecordPayload.of(problem), summary.number(), summary.version());
    }

    /** One. */
    @GET
    @Path("{number}")
    public Response get(@PathParam("number") String number) {
        var problem = queries.get(number);
        return Versions.answer(ProblemRecordPayload.of(problem), problem.summary().version());
    }

    /** Changes what one says. */
    @PATCH
    @Path("{number}")
    public Response change(
            @PathParam("number") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ProblemChangePayload body) {
        problems.change(body.command(number, Versions.expected(ifMatch)));
        return get(number);
    }

    /** Moves one to another status; answers with it. */
    @POST
    @Path("{number}/transitions")
    public Response move(
            @PathParam("number") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ProblemMovePayload body) {
        problems.move(body.command(number, Versions.expected(ifMatch)));
        return get(number);
    }
}
