package org.mainstay.release.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.mainstay.release.service.ReleaseQueries;
import org.mainstay.release.service.ReleaseService;

/** The gates that new releases of a product have to pass. */
@Path("products/{key}/gates")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ProductGatesResource {

    @Inject ReleaseQueries queries;
    @Inject ReleaseService releases;

    /** Which those are. */
    @GET
    public GatePolicyPayload gates(@PathParam("key") String product) {
        return new GatePolicyPayload(queries.required(product));
    }

    /** Decides which those are. */
    @PUT
    public GatePolicyPayload require(
            @PathParam("key") String product, @NotNull @Valid GatePolicyPayload body) {
        releases.require(product, body.gates());
        return gates(product);
    }
}
