package org.mainstay.document.rest;

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
import org.mainstay.document.service.DocumentQueries;
import org.mainstay.document.service.TicketDocumentQueries;
import org.mainstay.document.service.TicketDocumentService;
import org.mainstay.shared.rest.Created;
import org.mainstay.shared.rest.ListPayload;
import org.mainstay.shared.rest.PageParameters;
import org.mainstay.shared.rest.Versions;

/** The documents that help with a ticket. */
@Path("tickets/{number}/documents")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class TicketDocumentsResource {

    @Inject TicketDocumentQueries queries;
    @Inject TicketDocumentService linking;
    @Inject DocumentQueries documents;
    @Inject Created created;

    /** Those that are linked, and the known problems of its version. */
    @GET
    public ListPayload<TicketDocumentPayload> list(
            @PathParam("number") String number, @BeanParam PageParameters page) {
        return ListPayload.of(queries.of(number), page.request(), TicketDocumentPayload::of);
    }

    /** Links one; answers with the first page. */
    @POST
    public ListPayload<TicketDocumentPayload> link(
            @PathParam("number") String number, @NotNull @Valid DocumentLinkPayload body) {
        linking.link(number, body.document());
        return list(number, new PageParameters());
    }

    /** Takes one away. */
    @DELETE
    @Path("{key}")
    public void unlink(@PathParam("number") String number, @PathParam("key") String key) {
        linking.unlink(number, key);
    }

    /** Begins one from the ticket, and links it. */
    @POST
    @Path("draft")
    @Consumes(MediaType.WILDCARD)
    public Response write(@PathParam("number") String number) {
        var document = documents.get(linking.write(number, queries.draft(number)));
        var summary = document.summary();
        return created.below("documents", DocumentPayload.of(document), summary.key())
                .tag(Versions.tag(summary.version()))
                .build();
    }
}
