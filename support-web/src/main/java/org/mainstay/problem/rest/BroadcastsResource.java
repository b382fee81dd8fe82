package org.mainstay.problem.rest;

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
import org.mainstay.problem.service.BroadcastService;
import org.mainstay.problem.service.ProblemQueries;
import org.mainstay.shared.rest.Created;
import org.mainstay.shared.rest.ListPayload;
import org.mainstay.shared.rest.PageParameters;
import org.mainstay.shared.rest.Versions;

/** What the customers of all tickets of a problem are told. */
@Path("problems/{number}/broadcasts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class BroadcastsResource {

    @Inject ProblemQueries queries;
    @Inject BroadcastService broadcasts;
    @Inject Created created;

    /** The newest first. */
    @GET
    public ListPayload<BroadcastPayload> list(
            @PathParam("number") String number, @BeanParam PageParameters page) {
        return ListPayload.of(queries.broadcasts(number, page.request()), BroadcastPayload::of);
    }

    /** Has something told; it is sent in the background. */
    @POST
    public Response send(
            @PathParam("number") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid NewBroadcastPayload body) {
        var id = broadcasts.send(body.command(number, Versions.expected(ifMatch)));
        return created.at(BroadcastPayload.of(queries.broadcast(number, id)), id).build();
    }

    /** One, and how far it has come. */
    @GET
    @Path("{id}")
    public BroadcastPayload get(@PathParam("number") String number, @PathParam("id") Long id) {
        return BroadcastPayload.of(queries.broadcast(number, id));
    }

    /** What became of it on each ticket. */
    @GET
    @Path("{id}/deliveries")
    public ListPayload<BroadcastDeliveryPayload> deliveries(
            @PathParam("number") String number,
            @PathParam("id") Long id,
            @BeanParam PageParameters page) {
        return ListPayload.of(
                queries.deliveries(number, id, page.request()), BroadcastDeliveryPayload::of);
    }

    /** Tries again where it failed, in the caller's name. */
    @POST
    @Path("{id}/retry")
    public BroadcastPayload retry(@PathParam("number") String number, @PathParam("id") Long id) {
        broadcasts.retry(number, id);
        return get(number, id);
    }
}
