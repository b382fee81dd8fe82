package org.mainstay.product.rest;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.mainstay.product.service.VersionQueries;
import org.mainstay.product.service.VersionService;
import org.mainstay.product.service.VersionView;
import org.mainstay.shared.rest.Created;
import org.mainstay.shared.rest.ListPayload;
import org.mainstay.shared.rest.PageParameters;
import org.mainstay.shared.rest.Versions;

/** The versions of a product, and how they are supported. */
@Path("products/{key}/versions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class VersionsResource {

    @Inject VersionQueries queries;
    @Inject VersionService versions;
    @Inject Created created;

    /** All, the newest first. */
    @GET
    public ListPayload<VersionPayload> list(
            @PathParam("key") String product, @BeanParam PageParameters page) {
        return ListPayload.of(queries.all(product), page.request(), VersionPayload::of);
    }

    /** Adds one. */
    @POST
    public Response add(@PathParam("key") String product, @NotNull @Valid NewVersionPayload body) {
        versions.add(body.command(product));
        var added = queries.get(product, body.name().strip());
        return created.at(VersionPayload.of(added), added.name(), added.version());
    }

    /** One. */
    @GET
    @Path("{name}")
    public Response get(@PathParam("key") String product, @PathParam("name") String name) {
        return answer(queries.get(product, name));
    }

    /** Changes the life cycle of one. */
    @PATCH
    @Path("{name}")
    public Response change(
            @PathParam("key") String product,
            @PathParam("name") String name,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid VersionChangePayload body) {
        versions.change(body.command(product, name, Versions.expected(ifMatch)));
        return answer(queries.get(product, name));
    }

    private static Response answer(VersionView found) {
        return Versions.answer(VersionPayload.of(found), found.version());
    }
}
