package org.mainstay.ticket.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.mainstay.shared.rest.Created;
import org.mainstay.shared.rest.ListPayload;
import org.mainstay.shared.rest.PageParameters;
import org.mainstay.ticket.service.LinkQueries;
import org.mainstay.ticket.service.LinkService;

/** How a ticket relates to others. */
@Path("tickets/{number}/links")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class LinksResource {

    @Inject LinkQueries queries;
    @Inject LinkService links;
    @Inject Created created;

    /** Those to tickets the caller may see, the oldest first. */
    @GET
    public ListPayload<LinkPayload> list(
            @PathParam("number") String number, @BeanParam PageParameters page) {
        return ListPayload.of(queries.links(number), page.request(), LinkPayload::of);
    }

    /** Links the ticket to another. */
    @POST
    public Response add(@PathParam("number") String number, @NotNull @Valid NewLinkPayload body) {
        var id = links.link(body.command(number));
        return created.at(LinkPayload.of(queries.link(number, id)), id).build();
    }

    /** One link. */
    @GET
    @Path("{id}")
    public LinkPayload get(@PathParam("number") String number, @PathParam("id") Long id) {
        return LinkPayload.of(queries.link(number, id));
    }

    /** Removes a link. */
    @DELETE
    @Path("{id}")
    public void remove(@PathParam("number") String number, @PathParam("id") Long id) {
        links.unlink(number, id);
    }
}
