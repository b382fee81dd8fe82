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

/** The escalations of a ticket. */
@Path("tickets/{number}/escalations")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class EscalationsResource {

    @Inject ClockQueries queries;

    /** The oldest first. */
    @GET
    public ListPayload<EscalationPayload> list(
            @PathParam("number") String number, @BeanParam PageParameters page) {
        return ListPayload.of(queries.escalations(number), page.request(), EscalationPayload::of);
    }
}
