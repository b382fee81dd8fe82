package org.mainstay.team.rest;

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
import org.mainstay.shared.rest.Created;
import org.mainstay.shared.rest.ListPayload;
import org.mainstay.shared.rest.PageParameters;
import org.mainstay.shared.rest.Versions;
import org.mainstay.team.service.TeamQueries;
import org.mainstay.team.service.TeamService;

/** The teams. */
@Path("teams")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class TeamsResource {

    @Inject TeamQueries queries;
    @Inject TeamService teams;
    @Inject Created created;

    /** All, by name. */
    @GET
    public ListPayload<TeamPayload> list(@BeanParam PageParameters page) {
        return ListPayload.of(queries.all(page.request()), TeamPayload::of);
    }

    /** Adds one. */
    @POST
    public Response add(@NotNull @Valid NewTeamPayload body) {
        teams.add(body.command());
        var added = queries.get(body.key());
        return created.at(TeamPayload.of(added), added.key(), added.version());
    }

    /** One. */
    @GET
    @Path("{key}")
    public Response get(@PathParam("key") String key) {
        var found = queries.get(key);
        return Versions.answer(TeamPayload.of(found), found.version());
    }

    /** Changes one. */
    @PATCH
    @Path("{key}")
    public Response change(
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid TeamChangePayload body) {
        teams.change(body.command(key, Versions.expected(ifMatch)));
        return get(key);
    }
}
