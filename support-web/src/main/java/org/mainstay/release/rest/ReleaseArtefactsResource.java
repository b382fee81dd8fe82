package org.mainstay.release.rest;

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
import java.io.IOException;
import java.util.Set;
import org.mainstay.release.service.ArtefactView;
import org.mainstay.release.service.ReleaseQueries;
import org.mainstay.release.service.ReleaseService;
import org.mainstay.shared.rest.Created;
import org.mainstay.shared.rest.Download;
import org.mainstay.shared.rest.ListPayload;
import org.mainstay.shared.rest.Multipart;
import org.mainstay.shared.rest.PageParameters;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.ticket.rest.Upload;

/** What can be downloaded of a release. */
@Path("releases/{id}/artefacts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ReleaseArtefactsResource {

    @Inject ReleaseQueries queries;
    @Inject ReleaseService releases;
    @Inject Upload upload;
    @Inject Created created;

    /** What can be downloaded of it. */
    @GET
    public ListPayload<ArtefactPayload> artefacts(
            @PathParam("id") Long id, @BeanParam PageParameters page) {
        return ListPayload.of(queries.get(id).artefacts(), page.request(), ArtefactPayload::of);
    }

    /** Adds something to be downloaded. */
    @POST
    public Response offer(@PathParam("id") Long id, @NotNull @Valid NewArtefactPayload body) {
        var artefact = releases.offer(body.command(id));
        var added = one(id, artefact);
        return created.at(ArtefactPayload.of(added), artefact).build();
    }

    /** Adds a file of the desk. */
    @POST
    @Path("files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@PathParam("id") Long id, Multipart body) throws IOException {
        // First whether there is one: an upload may take minutes.
        queries.get(id);
        upload.read(body, Set.of(), releases::store);
        var artefact = releases.offer(id, upload.stored());
        var list = "releases/" + id + "/artefacts";
        return created.below(list, ArtefactPayload.of(one(id, artefact)), artefact).build();
    }

    /** The file itself. */
    @GET
    @Path("{artefact}/file")
    @Produces(MediaType.WILDCARD)
    public Response download(@PathParam("id") Long id, @PathParam("artefact") Long artefact) {
        var found = queries.file(id, artefact);
        var file = found.file();
        return Download.of(found.place(), file.fileName(), file.contentType(), file.size());
    }

    /** Takes that back. */
    @DELETE
    @Path("{artefact}")
    public void withhold(@PathParam("id") Long id, @PathParam("artefact") Long artefact) {
        releases.withhold(id, artefact);
    }

    /** One of them, unless somebody took it away this very moment. */
    private ArtefactView one(Long release, Long artefact) {
        return queries.get(release).artefacts().stream()
                .filter(view -> view.id().equals(artefact))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("artefact", artefact));
    }
}
