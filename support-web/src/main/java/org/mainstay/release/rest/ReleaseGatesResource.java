package org.mainstay.release.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.mainstay.release.model.Gate;
import org.mainstay.release.service.ReleaseQueries;
import org.mainstay.release.service.ReleaseService;
import org.mainstay.shared.rest.ListPayload;
import org.mainstay.shared.rest.PageParameters;
import org.mainstay.shared.rest.Versions;
import org.mainstay.shared.service.NotFoundException;

/** The gates a release has to pass. */
@Path("releases/{id}/gates")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ReleaseGatesResource {

    @Inject ReleaseQueries queries;
    @Inject ReleaseService releases;

    /** The gates it has to pass. */
    @GET
    public ListPayload<GatePayload> gates(
            @PathParam("id") Long id, @BeanParam PageParameters page) {
        return ListPayload.of(queries.get(id).gates(), page.request(), GatePayload::of);
    }

    /** Signs a gate; answers with it. */
    @PUT
    @Path("{gate}")
    public Response sign(
            @PathParam("id") Long id,
            @PathParam("gate") Gate gate,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid GateSignaturePayload body) {
        releases.sign(body.command(id, gate, Versions.expected(ifMatch)));
        var release = queries.get(id);
        var signed =
                release.gates().stream()
                        .filter(view -> view.gate() == gate)
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("gate", gate));
        return Versions.answer(GatePayload.of(signed), release.summary().version());
    }
}
