package org.mainstay.ticket.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.mainstay.shared.rest.Created;
import org.mainstay.shared.rest.Versions;
import org.mainstay.ticket.service.FollowUpService;
import org.mainstay.ticket.service.TicketQueries;

/** What goes on where a ticket ended too long ago to be reopened. */
@Path("tickets/{number}/follow-ups")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class FollowUpsResource {

    @Inject TicketQueries queries;
    @Inject FollowUpService followUps;
    @Inject Created created;

    /** Begins the ticket that follows; answers with it. */
    @POST
    public Response add(
            @PathParam("number") String number, @NotNull @Valid NewFollowUpPayload body) {
        var ticket = queries.get(followUps.followUp(body.command(number)));
        return created.below("tickets", TicketPayload.of(ticket), ticket.summary().number())
                .tag(Versions.tag(ticket.version()))
                .build();
    }
}
