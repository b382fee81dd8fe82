package org.mainstay.ticket.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.mainstay.product.service.VersionQueries;
import org.mainstay.product.service.VersionView;
import org.mainstay.shared.rest.Created;
import org.mainstay.shared.rest.ListPayload;
import org.mainstay.shared.rest.PageParameters;
import org.mainstay.shared.rest.ProblemTexts;
import org.mainstay.shared.rest.Versions;
import org.mainstay.shared.rest.WarningPayload;
import org.mainstay.ticket.service.ParticipantService;
import org.mainstay.ticket.service.TicketDetail;
import org.mainstay.ticket.service.TicketQueries;
import org.mainstay.ticket.service.TicketService;

/** Tickets, as far as the caller may see them. */
@Path("tickets")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class TicketsResource {

    @Inject TicketQueries queries;
    @Inject TicketService tickets;
    @Inject ParticipantService participants;
    @Inject VersionQueries versions;
    @Inject ProblemTexts texts;
    @Inject Created created;

    /** Tickets that match, the soonest due first. */
    @GET
    public ListPayload<TicketPayload> list(
            @BeanParam TicketParameters wanted,
            @QueryParam("sort") String sort,
            @BeanParam PageParameters page) {
        return ListPayload.of(
                queries.search(wanted.filter(), page.request(sort)), TicketPayload::of);
    }

    /** Reports a problem in the caller's name. */
    @POST
    public Response open(@NotNull @Valid NewTicketPayload body) {
        var ticket = queries.get(tickets.open(body.command()));
        return created.at(
                TicketPayload.of(ticket, warnings(ticket)),
                ticket.summary().number(),
                ticket.version());
    }

    private List<WarningPayload> warnings(TicketDetail ticket) {
        var summary = ticket.summary();
        return versions.find(summary.product(), summary.productVersion()).stream()
                .filter(VersionView::ended)
                .map(
                        version ->
                                texts.warning(
                                        "version.ended",
                                        "productVersion",
                                        summary.productName(),
                                        version.name(),
                                        version.lastDay().toString()))
                .toList();
    }

    /** A ticket. */
    @GET
    @Path("{number}")
    public Response get(@PathParam("number") String number) {
        var ticket = queries.get(number);
        return Versions.answer(TicketPayload.of(ticket), ticket.version());
    }

    /** Changes a ticket. */
    @PATCH
    @Path("{number}")
    public Response change(
            @PathParam("number") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid TicketChangePayload body) {
        var version = Versions.expected(ifMatch);
        if (body.onlyContacts()) {
            participants.changeContacts(number, body.contacts(), version);
        } else {
            tickets.change(body.command(number, version));
        }
        return get(number);
    }
}
