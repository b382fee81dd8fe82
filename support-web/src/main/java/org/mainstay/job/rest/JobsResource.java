package org.mainstay.job.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.mainstay.job.service.JobQueries;
import org.mainstay.job.service.JobService;
import org.mainstay.shared.rest.Download;
import org.mainstay.shared.rest.ListPayload;
import org.mainstay.shared.rest.PageParameters;

/** The caller's work in the background, and what comes of it. */
@Path("jobs")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class JobsResource {

    @Inject JobQueries queries;
    @Inject JobService jobs;

    /** The newest first. */
    @GET
    public ListPayload<JobPayload> list(@BeanParam PageParameters page) {
        return ListPayload.of(queries.mine(), page.request(), JobPayload::of);
    }

    /** How far one is. */
    @GET
    @Path("{id}")
    public JobPayload get(@PathParam("id") Long id) {
        return JobPayload.of(queries.get(id));
    }

    /** What came of one. */
    @GET
    @Path("{id}/result")
    @Produces(MediaType.WILDCARD)
    public Response result(@PathParam("id") Long id) {
        var result = queries.open(id);
        var job = result.view();
        return Download.of(result.file(), job.fileName(), job.contentType(), job.size());
    }

    /** Deletes one that is through, with its result. */
    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") Long id) {
        jobs.delete(id);
    }
}
