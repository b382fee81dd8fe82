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
import org.mainstay.release.service.FixView;
import org.mainstay.release.service.ReleaseQueries;
import org.mainstay.release.service.ReleaseService;
import org.mainstay.shared.rest.Created;
import org.mainstay.shared.rest.ListPayload;
import org.mainstay.shared.rest.PageParameters;
import org.mainstay.shared.service.NotFoundException;

/** What a release puts right. */
@Path("releases/{id}/fixes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ReleaseFixesResource {

    @Inject ReleaseQueries queries;
    @Inject ReleaseService releases;
    @Inject Created created;

    /** What it puts right. */
    @GET
    public ListPayload<FixPayload> fixes(@PathParam("id") Long id, @BeanParam PageParameters page) {
        return ListPayload.of(queries.get(id).fixes(), page.request(), FixPayload::of);
    }

    /** Adds something it puts right. */
    @POST
    public Response fix(@PathParam("id") Long id, @NotNull @Valid NewFixPayload body) {
        var fix = releases.fix(body.command(id));
        var added = one(id, fix);
        return created.at(FixPayload.of(added), fix).build();
    }

    /** Takes that back. */
    @DELETE
    @Path("{fix}")
    public void unfix(@PathParam("id") Long id, @PathParam("fix") Long fix) {
        releases.unfix(id, fix);
    }

    /** One of them, unless somebody took it away this very moment. */
    private FixView one(Long release, Long fix) {
        return queries.get(release).fixes().stream()
                .filter(view -> view.id().equals(fix))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("fix", fix));
    }
}
