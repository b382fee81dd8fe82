package org.mainstay.ticket.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import org.mainstay.shared.rest.ListPayload;
import org.mainstay.shared.rest.PageParameters;
import org.mainstay.shared.rest.Versions;
import org.mainstay.ticket.service.LinkQueries;
import org.mainstay.ticket.service.TicketQueries;
import org.mainstay.ticket.service.TicketService;

/** The ways a ticket can go from where it stands. */
@Path("tickets/{number}/transitions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class TransitionsResource {

    @Inject TicketQueries queries;
    @Inject LinkQueries links;
    @Inject TicketService tickets;

    /** Those that the caller can choose now. */
    @GET
    public ListPayload<TransitionPayload> list(
            @PathParam("number") String number, @BeanParam PageParameters page) {
        var known = links.links(number);
        return ListPayload.of(
                new ArrayList<>(queries.get(number).transitions()),
                page.request(),
                to -> TransitionPayload.of(to, known));
    }

    /** Moves the ticket; answers with it. */
    @POST
    public Response move(
            @PathParam("number") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid NewTransitionPayload body) {
        tickets.move(body.command(number, Versions.expected(ifMatch)));
        var ticket = queries.get(number);
        return Versions.answer(TicketPayload.of(ticket), ticket.version());
    }
}
