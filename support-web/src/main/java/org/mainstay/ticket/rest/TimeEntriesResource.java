package org.mainstay.ticket.rest;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.mainstay.shared.rest.Created;
import org.mainstay.shared.rest.ListPayload;
import org.mainstay.shared.rest.PageParameters;
import org.mainstay.shared.rest.Versions;
import org.mainstay.ticket.service.TimeQueries;
import org.mainstay.ticket.service.TimeService;

/** How much time the desk spent on a ticket. */
@Path("tickets/{number}/time-entries")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class TimeEntriesResource {

    @Inject TimeQueries queries;
    @Inject TimeService times;
    @Inject Created created;

    /** All, the latest day first. */
    @GET
    public ListPayload<TimeEntryPayload> list(
            @PathParam("number") String number, @BeanParam PageParameters page) {
        return ListPayload.of(queries.entries(number), page.request(), TimeEntryPayload::of);
    }

    /** Notes time in the caller's name. */
    @POST
    public Response add(
            @PathParam("number") String number, @NotNull @Valid NewTimeEntryPayload body) {
        var added = queries.entry(number, times.note(body.command(number)));
        return created.at(TimeEntryPayload.of(added), added.id(), added.version());
    }

    /** One entry. */
    @GET
    @Path("{id}")
    public Response get(@PathParam("number") String number, @PathParam("id") Long id) {
        var found = queries.entry(number, id);
        return Versions.answer(TimeEntryPayload.of(found), found.version());
    }

    /** Corrects one of the caller's. */
    @PATCH
    @Path("{id}")
    public Response change(
            @PathParam("number") String number,
            @PathParam("id") Long id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid TimeEntryChangePayload body) {
        times.change(body.command(number, id, Versions.expected(ifMatch)));
        return get(number, id);
    }

    /** Takes back one of the caller's. */
    @DELETE
    @Path("{id}")
    public void remove(
            @PathParam("number") String number,
            @PathParam("id") Long id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        times.remove(number, id, Versions.expected(ifMatch));
    }
}
