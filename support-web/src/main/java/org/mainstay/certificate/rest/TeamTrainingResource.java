package org.mainstay.certificate.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.mainstay.certificate.service.TeamTrainingQueries;
import org.mainstay.shared.rest.ListPayload;
import org.mainstay.shared.rest.PageParameters;

/** What the people of a team are trained for. */
@Path("teams/{key}/training")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class TeamTrainingResource {

    @Inject TeamTrainingQueries queries;

    /** The people of a team by last name, each with their courses. */
    @GET
    public ListPayload<TrainedPayload> list(
            @PathParam("key") String key, @BeanParam PageParameters page) {
        return ListPayload.of(queries.ofTeam(key, page.request()).people(), TrainedPayload::of);
    }
}
