package org.mainstay.sla.rest;

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
import org.mainstay.sla.service.ClockQueries;

/** What was promised for a ticket. */
@Path("tickets/{number}/clocks")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ClocksResource {

    @Inject ClockQueries queries;

    /** All cycles of all clocks, as of now. */
    @GET
    public ListPayload<ClockPayload> list(
            @PathParam("number") String number, @BeanParam PageParameters page) {
        return ListPayload.of(queries.clocks(number), page.request(), ClockPayload::of);
    }
}
