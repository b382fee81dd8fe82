package org.mainstay.document.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.mainstay.document.service.DocumentQueries;
import org.mainstay.document.service.DocumentService;
import org.mainstay.document.service.FileChanges;
import org.mainstay.document.service.ReviseDocument;
import org.mainstay.shared.rest.Created;
import org.mainstay.shared.rest.Download;
import org.mainstay.shared.rest.ListPayload;
import org.mainstay.shared.rest.Multipart;
import org.mainstay.shared.rest.PageParameters;
import org.mainstay.shared.rest.Versions;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Permission;
import org.mainstay.ticket.rest.Upload;

/** The files of a document: its pictures, and what is to be downloaded. */
@Path("documents/{key}/files")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class DocumentFilesResource {

    private static final String WHY = "why";

    @Inject DocumentQueries queries;
    @Inject DocumentService documents;
    @Inject CurrentActor current;
    @Inject Upload upload;
    @Inject Created created;

    /** Those of the revision that the caller reads, by path. */
    @GET
    public ListPayload<DocumentFilePayload> list(
            @PathParam("key") String key, @BeanParam PageParameters page) {
        return ListPayload.of(queries.files(key), page.request(), DocumentFilePayload::of);
    }

    /** Saves the next revision with one more, or with another in the place of one. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Multipart body)
            throws IOException {
        // First whether there is such a document: an upload may take minutes.
        current.require(Permission.WRITE_DOCUMENTS);
        queries.files(key);
        upload.read(body, Set.of(WHY));
        var changes = new FileChanges(List.of(upload.stored()), Set.of());
        documents.revise(
                ReviseDocument.filesOf(key, upload.text(WHY), Versions.expected(ifMatch)), changes);
        var file =
                queries.files(key).stream()
                        .filter(each -> each.path().equals(upload.stored().fileName()))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new NotFoundException(
                                                "attachment", upload.stored().fileName()));
        return created.at(DocumentFilePayload.of(file), file.id()).build();
    }

    /** The file itself. */
    @GET
    @Path("{id}")
    @Produces(MediaType.WILDCARD)
    public Response download(@PathParam("key") String key, @PathParam("id") Long id) {
        var content = queries.open(key, id);
        var file = content.file().stored();
        return Download.of(content.place(), file.fileName(), file.contentType(), file.size());
    }

    /** Saves the next revision without it. */
    @DELETE
    @Path("{id}")
    public void remove(
            @PathParam("key") String key,
            @PathParam("id") Long id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        current.require(Permission.WRITE_DOCUMENTS);
        var path = queries.open(key, id).file().path();
        var changes = new FileChanges(List.of(), Set.of(path));
        documents.revise(ReviseDocument.filesOf(key, null, Versions.expected(ifMatch)), changes);
    }
}
