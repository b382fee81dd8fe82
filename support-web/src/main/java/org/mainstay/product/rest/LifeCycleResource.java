package org.mainstay.product.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.mainstay.product.service.VersionQueries;
import org.mainstay.product.service.VersionService;
import org.mainstay.shared.rest.JsonReader;
import org.mainstay.shared.rest.ListPayload;
import org.mainstay.shared.service.PageRequest;

/** The life cycles of a product’s versions, all at once. */
@Path("products/{key}/life-cycle")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class LifeCycleResource {

    @Inject VersionQueries queries;
    @Inject VersionService versions;

    /** Takes over a file of endoflife.date; answers with all versions. */
    @POST
    public ListPayload<VersionPayload> importLifeCycle(
            @PathParam("key") String product, InputStream body) throws IOException {
        var json = new String(JsonReader.bytes(body), StandardCharsets.UTF_8);
        versions.importLifeCycle(product, json);
        return ListPayload.of(
                queries.all(product), PageRequest.first(PageRequest.SIZE_MAX), VersionPayload::of);
    }
}
