package org.mainstay.workshop.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.mainstay.shared.rest.Created;
import org.mainstay.shared.rest.ListPayload;
import org.mainstay.shared.rest.PageParameters;
import org.mainstay.shared.rest.QueryValues;
import org.mainstay.shared.rest.Versions;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.workshop.service.WorkshopQueries;
import org.mainstay.workshop.service.WorkshopService;

/** Workshops and who takes part. */
@Path("workshops")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class WorkshopsResource {

    @Inject WorkshopQueries queries;
    @Inject WorkshopService workshops;
    @Inject Created created;

    /** Those that aren't over, the next first; or the others. */
    @GET
    public ListPayload<WorkshopPayload> list(
            @QueryParam("past") String past, @BeanParam PageParameters page) {
        var wanted = Boolean.TRUE.equals(QueryValues.truth("past", past));
        return ListPayload.of(queries.all(wanted, page.request()), WorkshopPayload::of);
    }

    /** Plans one. */
    @POST
    public Response plan(@NotNull @Valid NewWorkshopPayload body) {
        var workshop = queries.get(workshops.plan(body.key(), body.facts()));
        return created.at(WorkshopPayload.of(workshop), workshop.key(), workshop.version());
    }

    /** One. */
    @GET
    @Path("{key}")
    public Response get(@PathParam("key") String key) {
        var workshop = queries.get(key);
        return Versions.answer(WorkshopPayload.of(workshop), workshop.version());
    }

    /** Changes one, and tells those who take part. */
    @PATCH
    @Path("{key}")
    public Response change(
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid WorkshopChangePayload body) {
        var known = queries.get(key);
        ConflictException.unlessSeen(Versions.expected(ifMatch), known.version());
        workshops.change(key, body.facts(known.facts()), known.version());
        return get(key);
    }

    /** Cancels one; answers with it. */
    @POST
    @Path("{key}/cancellation")
    public Response cancel(@PathParam("key") String key, @NotNull @Valid CancellationPayload body) {
        workshops.cancel(key, body.reason());
        return get(key);
    }

    /** Who takes part: all for trainers, oneself for others. */
    @GET
    @Path("{key}/registrations")
    public ListPayload<WorkshopRegistrationPayload> registrations(
            @PathParam("key") String key, @BeanParam PageParameters page) {
        return ListPayload.of(
                queries.registrations(key, page.request()), WorkshopRegistrationPayload::of);
    }

    /** Registers oneself; answers with the workshop. */
    @POST
    @Path("{key}/registrations")
    public Response register(@PathParam("key") String key) {
        workshops.register(key);
        var workshop = queries.get(key);
        return Response.status(Response.Status.CREATED)
                .entity(WorkshopPayload.of(workshop))
                .build();
    }

    /** Gives one's seat up. */
    @DELETE
    @Path("{key}/registrations")
    public void withdraw(@PathParam("key") String key) {
        workshops.withdraw(key);
    }

    /** Says whether somebody was there. */
    @PUT
    @Path("{key}/registrations/{person}")
    public ListPayload<WorkshopRegistrationPayload> attend(
            @PathParam("key") String key,
            @PathParam("person") Long person,
            @NotNull @Valid AttendancePayload body) {
        workshops.attend(key, person, body.attended());
        var first = PageRequest.first(PageRequest.SIZE_DEFAULT);
        return ListPayload.of(queries.registrations(key, first), WorkshopRegistrationPayload::of);
    }

    /** Says how it was. */
    @PUT
    @Path("{key}/feedback")
    public void rate(@PathParam("key") String key, @NotNull @Valid FeedbackPayload body) {
        workshops.rate(key, body.rating(), body.remark());
    }
}
