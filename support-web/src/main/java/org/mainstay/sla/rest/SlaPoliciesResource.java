package org.mainstay.sla.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.mainstay.shared.rest.Created;
import org.mainstay.shared.rest.Keys;
import org.mainstay.shared.rest.ListPayload;
import org.mainstay.shared.rest.PageParameters;
import org.mainstay.shared.rest.Versions;
import org.mainstay.sla.service.PolicyQueries;
import org.mainstay.sla.service.PolicyService;

/** The policies. */
@Path("sla-policies")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class SlaPoliciesResource {

    @Inject PolicyQueries queries;
    @Inject PolicyService policies;
    @Inject Created created;

    /** All, in the order in which they are tried. */
    @GET
    public ListPayload<PolicyPayload> list(@BeanParam PageParameters page) {
        return ListPayload.of(queries.all(page.request()), PolicyPayload::of);
    }

    /** Adds one. */
    @POST
    public Response add(@NotNull @Valid PolicyPayload body) {
        var key = Keys.required(body.key());
        policies.add(body.command(key, null));
        var added = queries.get(key);
        return created.at(PolicyPayload.of(added), key, added.version());
    }

    /** One. */
    @GET
    @Path("{key}")
    public Response get(@PathParam("key") String key) {
        var found = queries.get(key);
        return Versions.answer(PolicyPayload.of(found), found.version());
    }

    /** Replaces one; clocks that run keep the version they started with. */
    @PUT
    @Path("{key}")
    public Response replace(
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid PolicyPayload body) {
        Keys.same(key, body.key());
        policies.change(body.command(key, Versions.expected(ifMatch)));
        return get(key);
    }
}
