package org.mainstay.ticket.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import java.io.IOException;
import java.util.Set;
import org.mainstay.shared.rest.Created;
import org.mainstay.shared.rest.Download;
import org.mainstay.shared.rest.ListPayload;
import org.mainstay.shared.rest.Multipart;
import org.mainstay.shared.rest.PageParameters;
import org.mainstay.shared.rest.QueryValues;
import org.mainstay.ticket.service.AttachmentService;
import org.mainstay.ticket.service.TicketQueries;

/** The files of a ticket. */
@Path("tickets/{number}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class AttachmentsResource {

    private static final String INTERNAL = "internal";

    @Inject TicketQueries queries;
    @Inject AttachmentService attachments;
    @Inject Upload upload;
    @Inject Created created;

    /** The oldest first. */
    @GET
    public ListPayload<AttachmentPayload> list(
            @PathParam("number") String number, @BeanParam PageParameters page) {
        return ListPayload.of(queries.attachments(number), page.request(), AttachmentPayload::of);
    }

    /** Attaches a file. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response attach(@PathParam("number") String number, Multipart body) throws IOException {
        // First whether there is such a ticket: an upload may take minutes.
        queries.get(number);
        upload.read(body, Set.of(INTERNAL));
        var internal = Boolean.TRUE.equals(QueryValues.truth(INTERNAL, upload.text(INTERNAL)));
        var id = attachments.attach(number, upload.stored(), internal);
        return created.at(AttachmentPayload.of(attachments.open(number, id).view()), id).build();
    }

    /** The file itself. */
    @GET
    @Path("{id}")
    @Produces(MediaType.WILDCARD)
    public Response download(@PathParam("number") String number, @PathParam("id") Long id) {
        var content = attachments.open(number, id);
        var view = content.view();
        return Download.of(content.file(), view.fileName(), view.contentType(), view.size());
    }

    /** Takes a file out of sight. */
    @DELETE
    @Path("{id}")
    public void remove(@PathParam("number") String number, @PathParam("id") Long id) {
        attachments.remove(number, id);
    }
}
