package org.mainstay.ticket.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.mainstay.shared.rest.Versions;
import org.mainstay.ticket.service.SatisfactionQueries;
import org.mainstay.ticket.service.SatisfactionService;

/** What the customer thought of the help with a ticket. */
@Path("tickets/{number}/satisfaction")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class SatisfactionResource {

    @Inject SatisfactionQueries queries;
    @Inject SatisfactionService answers;

    /** The answer, given or still to be given. */
    @GET
    public Response get(@PathParam("number") String number) {
        var answer = queries.get(number);
        return Versions.answer(SatisfactionPayload.of(answer), answer.version());
    }

    /** Answers, or answers anew. */
    @PUT
    public Response put(
            @PathParam("number") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid NewSatisfactionPayload body) {
        answers.rate(body.command(number, Versions.expected(ifMatch)));
        return get(number);
    }
}
