package org.mainstay.ticket.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.mainstay.shared.rest.ListPayload;
import org.mainstay.shared.rest.PageParameters;
import org.mainstay.ticket.service.TicketQueries;

/** What happened to a ticket. */
@Path("tickets/{number}/history")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class HistoryResource {

    @Inject TicketQueries queries;

    /** The oldest first. */
    @GET
    public ListPayload<HistoryPayload> list(
            @PathParam("number") String number, @BeanParam PageParameters page) {
        return ListPayload.of(queries.history(number, page.request()), HistoryPayload::of);
    }
}
