package org.mainstay.ticket.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.mainstay.shared.rest.Versions;
import org.mainstay.ticket.service.MergeService;
import org.mainstay.ticket.service.TicketQueries;

/** Makes one ticket of two. */
@Path("tickets/{number}/merge")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class MergeResource {

    @Inject TicketQueries queries;
    @Inject MergeService merges;

    /** Merges the ticket into another; answers with it, closed. */
    @POST
    public Response merge(
            @PathParam("number") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid MergePayload body) {
        merges.merge(body.command(number, Versions.expected(ifMatch)));
        var ticket = queries.get(number);
        return Versions.answer(TicketPayload.of(ticket), ticket.version());
    }
}
