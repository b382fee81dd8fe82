package org.mainstay.ticket.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.mainstay.shared.rest.Versions;
import org.mainstay.ticket.service.SplitService;
import org.mainstay.ticket.service.TicketQueries;
import org.mainstay.ticket.service.TicketService;

/** The conversation of a ticket. */
@Path("tickets/{number}/messages")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class MessagesResource {

    @Inject TicketQueries queries;
    @Inject TicketService tickets;
    @Inject SplitService splits;
    @Inject Created created;

    /** The newest messages on page 0; within a page the oldest first. */
    @GET
    public ListPayload<MessagePayload> list(
            @PathParam("number") String number, @BeanParam PageParameters page) {
        return ListPayload.of(queries.messages(number, page.request()), MessagePayload::of);
    }

    /** Says something. */
    @POST
    public Response add(
            @PathParam("number") String number, @NotNull @Valid NewMessagePayload body) {
        var id = tickets.reply(body.command(number));
        return created.at(MessagePayload.of(queries.message(number, id)), id).build();
    }

    /** Makes a ticket of its own of a message; answers with that ticket. */
    @POST
    @Path("{id}/split")
    public Response split(
            @PathParam("number") String number,
            @PathParam("id") Long id,
            @NotNull @Valid SplitPayload body) {
        var part = queries.get(splits.split(body.command(number, id)));
        return created.below("tickets", TicketPayload.of(part), part.summary().number())
                .tag(Versions.tag(part.version()))
                .build();
    }

    /** One message. */
    @GET
    @Path("{id}")
    public MessagePayload get(@PathParam("number") String number, @PathParam("id") Long id) {
        return MessagePayload.of(queries.message(number, id));
    }
}
