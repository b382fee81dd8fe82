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
import org.mainstay.product.service.ProductQueries;
import org.mainstay.product.service.ProductService;
import org.mainstay.shared.rest.Created;
import org.mainstay.shared.rest.ListPayload;
import org.mainstay.shared.rest.PageParameters;
import org.mainstay.shared.rest.Versions;

/** The products. */
@Path("products")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ProductsResource {

    @Inject ProductQueries queries;
    @Inject ProductService products;
    @Inject Created created;

    /** All, by name. */
    @GET
    public ListPayload<ProductPayload> list(@BeanParam PageParameters page) {
        return ListPayload.of(queries.all(page.request()), ProductPayload::of);
    }

    /** Adds one. */
    @POST
    public Response add(@NotNull @Valid NewProductPayload body) {
        products.add(body.command());
        var added = queries.get(body.key());
        return created.at(ProductPayload.of(added), added.key(), added.version());
    }

    /** One. */
    @GET
    @Path("{key}")
    public Response get(@PathParam("key") String key) {
        var found = queries.get(key);
        return Versions.answer(ProductPayload.of(found), found.version());
    }

    /** Changes one. */
    @PATCH
    @Path("{key}")
    public Response change(
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ProductChangePayload body) {
        products.change(body.command(key, Versions.expected(ifMatch)));
        return get(key);
    }
}
