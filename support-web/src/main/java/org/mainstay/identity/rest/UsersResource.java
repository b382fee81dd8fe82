package org.mainstay.identity.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.mainstay.identity.service.PersonQueries;
import org.mainstay.identity.service.PersonService;
import org.mainstay.identity.service.PersonView;
import org.mainstay.shared.rest.ListPayload;
import org.mainstay.shared.rest.PageParameters;
import org.mainstay.shared.rest.Versions;

/** People with an account. */
@Path("users")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class UsersResource {

    @Inject PersonQueries queries;
    @Inject PersonService people;

    /** People who match, by last name. */
    @GET
    public ListPayload<UserPayload> list(
            @BeanParam UserParameters wanted, @BeanParam PageParameters page) {
        return ListPayload.of(queries.search(wanted.filter(), page.request()), UserPayload::of);
    }

    /** The caller. */
    @GET
    @Path("me")
    public Response me() {
        return answer(queries.me());
    }

    /** Changes the caller. */
    @PATCH
    @Path("me")
    public Response changeMe(
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid UserChangePayload body) {
        var id = queries.me().id();
        people.change(body.command(id, Versions.expected(ifMatch)));
        return answer(queries.get(id));
    }

    /** A person. */
    @GET
    @Path("{id}")
    public Response get(@PathParam("id") Long id) {
        return answer(queries.get(id));
    }

    /** Changes a person. */
    @PATCH
    @Path("{id}")
    public Response change(
            @PathParam("id") Long id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid UserChangePayload body) {
        people.change(body.command(id, Versions.expected(ifMatch)));
        return answer(queries.get(id));
    }

    private static Response answer(PersonView person) {
        return Versions.answer(UserPayload.of(person), person.version());
    }
}
