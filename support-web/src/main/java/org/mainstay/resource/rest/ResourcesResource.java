package org.mainstay.resource.rest;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Set;
import org.mainstay.resource.service.ChangeResource;
import org.mainstay.resource.service.ResourceQueries;
import org.mainstay.resource.service.ResourceService;
import org.mainstay.shared.rest.Created;
import org.mainstay.shared.rest.Download;
import org.mainstay.shared.rest.ListPayload;
import org.mainstay.shared.rest.Multipart;
import org.mainstay.shared.rest.PageParameters;
import org.mainstay.shared.rest.Versions;
import org.mainstay.ticket.rest.Upload;

/** The community library, as far as the caller may see it. */
@Path("resources")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ResourcesResource {

    @Inject ResourceQueries queries;
    @Inject ResourceService resources;
    @Inject Upload upload;
    @Inject Created created;

    /** Resources that match, the latest changed first. */
    @GET
    public ListPayload<ResourcePayload> list(
            @BeanParam ResourceParameters wanted,
            @QueryParam("sort") String sort,
            @BeanParam PageParameters page) {
        return ListPayload.of(
                queries.search(wanted.filter(), page.request(sort)), ResourcePayload::of);
    }

    /** Contributes one. */
    @POST
    public Response contribute(@NotNull @Valid NewResourcePayload body) {
        var resource = queries.get(resources.contribute(body.command()));
        var row = resource.summary();
        return created.at(ResourcePayload.of(resource), row.key(), row.version());
    }

    /** One. */
    @GET
    @Path("{key}")
    public Response get(@PathParam("key") String key) {
        var resource = queries.get(key);
        return Versions.answer(ResourcePayload.of(resource), resource.summary().version());
    }

    /** Changes one's own; answers with it. */
    @PATCH
    @Path("{key}")
    public Response change(
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ResourceChangePayload body) {
        resources.change(body.command(key, Versions.expected(ifMatch)));
        return get(key);
    }

    /** Decides about one; answers with it. */
    @POST
    @Path("{key}/transitions")
    public Response move(
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ResourceMovePayload body) {
        resources.move(body.command(key, Versions.expected(ifMatch)));
        return get(key);
    }

    /** Its file. */
    @GET
    @Path("{key}/file")
    @Produces(MediaType.WILDCARD)
    public Response download(@PathParam("key") String key) {
        var found = queries.file(key);
        var file = found.file();
        return Download.of(found.place(), file.fileName(), file.contentType(), file.size());
    }

    /** Brings the file of one's own; answers with the resource. */
    @PUT
    @Path("{key}/file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Multipart body)
            throws IOException {
        // First whether there is one: an upload may take minutes.
        queries.get(key);
        upload.read(body, Set.of(), resources::store);
        resources.change(ChangeResource.file(key, upload.stored(), Versions.expected(ifMatch)));
        return get(key);
    }
}
