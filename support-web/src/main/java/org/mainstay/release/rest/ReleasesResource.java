package org.mainstay.release.rest;

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
import org.mainstay.release.service.ReleaseQueries;
import org.mainstay.release.service.ReleaseService;
import org.mainstay.shared.rest.Created;
import org.mainstay.shared.rest.ListPayload;
import org.mainstay.shared.rest.PageParameters;
import org.mainstay.shared.rest.Versions;

/** Releases, as far as the caller may know of them. */
@Path("releases")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ReleasesResource {

    @Inject ReleaseQueries queries;
    @Inject ReleaseService releases;
    @Inject Created created;

    /** Releases that match, the latest planned first. */
    @GET
    public ListPayload<ReleasePayload> list(
            @BeanParam ReleaseParameters wanted,
            @QueryParam("sort") String sort,
            @BeanParam PageParameters page) {
        return ListPayload.of(
                queries.search(wanted.filter(), page.request(sort)), ReleasePayload::of);
    }

    /** Begins one. */
    @POST
    public Response plan(@NotNull @Valid NewReleasePayload body) {
        var release = queries.get(releases.plan(body.command()));
        var row = release.summary();
        return created.at(ReleasePayload.of(release), row.id(), row.version());
    }

    /** One. */
    @GET
    @Path("{id}")
    public Response get(@PathParam("id") Long id) {
        var release = queries.get(id);
        return Versions.answer(ReleasePayload.of(release), release.summary().version());
    }

    /** Changes one. */
    @PATCH
    @Path("{id}")
    public Response change(
            @PathParam("id") Long id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ReleaseChangePayload body) {
        releases.change(body.command(id, Versions.expected(ifMatch)));
        return get(id);
    }

    /** Publishes or withdraws one; answers with it. */
    @POST
    @Path("{id}/transitions")
    public Response move(
            @PathParam("id") Long id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ReleaseMovePayload body) {
        releases.move(body.command(id, Versions.expected(ifMatch)));
        return get(id);
    }
}
