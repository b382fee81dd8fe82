package org.mainstay.sla.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.mainstay.sla.service.SimulationQueries;

/** Questions to a clock; nothing is stored. */
@Path("sla-simulations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class SlaSimulationsResource {

    @Inject SimulationQueries queries;

    /** What would a clock say? */
    @POST
    public TimelinePayload simulate(@NotNull @Valid SimulationPayload body) {
        return TimelinePayload.of(queries.simulate(body.question()));
    }
}
