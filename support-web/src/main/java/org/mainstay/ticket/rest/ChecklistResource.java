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
import org.mainstay.ticket.service.ChecklistQueries;
import org.mainstay.ticket.service.ChecklistService;

/** What is to be done for a ticket. */
@Path("tickets/{number}/checklist")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ChecklistResource {

    @Inject ChecklistQueries queries;
    @Inject ChecklistService checklists;
    @Inject Created created;

    /** All the caller may see, in their order. */
    @GET
    public ListPayload<ChecklistItemPayload> list(
            @PathParam("number") String number, @BeanParam PageParameters page) {
        return ListPayload.of(queries.items(number), page.request(), ChecklistItemPayload::of);
    }

    /** Puts an item at the end. */
    @POST
    public Response add(
            @PathParam("number") String number, @NotNull @Valid NewChecklistItemPayload body) {
        var added = queries.item(number, checklists.add(body.command(number)).get(0));
        return created.at(ChecklistItemPayload.of(added), added.id(), added.version());
    }

    /** One item. */
    @GET
    @Path("{id}")
    public Response get(@PathParam("number") String number, @PathParam("id") Long id) {
        var found = queries.item(number, id);
        return Versions.answer(ChecklistItemPayload.of(found), found.version());
    }

    /** Ticks, shows, or moves one. */
    @PATCH
    @Path("{id}")
    public Response change(
            @PathParam("number") String number,
            @PathParam("id") Long id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ChecklistItemChangePayload body) {
        checklists.change(body.command(number, id, Versions.expected(ifMatch)));
        return get(number, id);
    }

    /** Takes one away. */
    @DELETE
    @Path("{id}")
    public void remove(
            @PathParam("number") String number,
            @PathParam("id") Long id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        checklists.remove(number, id, Versions.expected(ifMatch));
    }
}
