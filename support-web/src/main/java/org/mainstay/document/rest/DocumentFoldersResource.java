package org.mainstay.document.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.mainstay.document.service.DocumentExportService;
import org.mainstay.job.rest.JobPayload;
import org.mainstay.job.service.JobQueries;
import org.mainstay.shared.rest.Created;
import org.mainstay.shared.rest.ListPayload;
import org.mainstay.shared.rest.PageParameters;

/** Folders of documents, and their way out. */
@Path("documents")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class DocumentFoldersResource {

    @Inject DocumentExportService exports;
    @Inject JobQueries jobs;
    @Inject Created created;

    /** Those that were imported, by name. */
    @GET
    @Path("folders")
    public ListPayload<FolderPayload> list(@BeanParam PageParameters page) {
        return ListPayload.of(exports.folders(), page.request(), FolderPayload::of);
    }

    /** Has one put into a ZIP. */
    @POST
    @Path("exports")
    public Response export(@NotNull @Valid NewExportPayload body) {
        var job = JobPayload.of(jobs.get(exports.order(body.folder())));
        return created.below("jobs", job, job.id()).status(Response.Status.ACCEPTED).build();
    }
}
