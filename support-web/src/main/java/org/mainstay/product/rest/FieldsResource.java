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
import org.mainstay.product.service.FieldQueries;
import org.mainstay.product.service.FieldService;
import org.mainstay.product.service.FieldView;
import org.mainstay.shared.rest.Created;
import org.mainstay.shared.rest.ListPayload;
import org.mainstay.shared.rest.PageParameters;
import org.mainstay.shared.rest.Versions;

/** What a product asks about each problem. */
@Path("products/{key}/fields")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class FieldsResource {

    @Inject FieldQueries queries;
    @Inject FieldService fields;
    @Inject Created created;

    /** All that concern the caller, in order. */
    @GET
    public ListPayload<FieldPayload> list(
            @PathParam("key") String product, @BeanParam PageParameters page) {
        return ListPayload.of(queries.all(product), page.request(), FieldPayload::of);
    }

    /** Adds one. */
    @POST
    public Response add(@PathParam("key") String product, @NotNull @Valid NewFieldPayload body) {
        fields.add(body.command(product));
        var added = queries.get(product, body.key());
        return created.at(FieldPayload.of(added), added.key(), added.version());
    }

    /** One. */
    @GET
    @Path("{field}")
    public Response get(@PathParam("key") String product, @PathParam("field") String key) {
        return answer(queries.get(product, key));
    }

    /** Changes one. */
    @PATCH
    @Path("{field}")
    public Response change(
            @PathParam("key") String product,
            @PathParam("field") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid FieldChangePayload body) {
        fields.change(body.command(product, key, Versions.expected(ifMatch)));
        return answer(queries.get(product, key));
    }

    private static Response answer(FieldView found) {
        return Versions.answer(FieldPayload.of(found), found.version());
    }
}
