package org.mainstay.document.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.mainstay.document.model.DocumentKind;
import org.mainstay.document.model.DocumentOrigin;
import org.mainstay.document.service.DocumentImportService;
import org.mainstay.document.service.ImportDocuments;
import org.mainstay.job.rest.JobPayload;
import org.mainstay.job.service.JobQueries;
import org.mainstay.shared.model.Language;
import org.mainstay.shared.rest.Created;
import org.mainstay.shared.rest.Multipart;
import org.mainstay.shared.rest.QueryValues;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.Permission;
import org.mainstay.ticket.rest.Upload;

/** Folders of Markdown files that become documents. */
@Path("documents/imports")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class DocumentImportsResource {

    private static final String FOLDER = "folder";
    private static final String ROOT = "root";
    private static final String KIND = "kind";
    private static final String ORIGIN = "origin";
    private static final String LANGUAGE = "language";
    private static final String AUDIENCE = "audience";
    private static final String PRODUCT = "product";
    private static final String DRY_RUN = "dryRun";

    @Inject DocumentImportService imports;
    @Inject JobQueries jobs;
    @Inject CurrentActor current;
    @Inject Upload upload;
    @Inject Created created;

    /** Has a ZIP looked through, and imported unless that is not wanted. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response order(Multipart body) throws IOException {
        // First whether the caller may: an upload may take minutes.
        current.require(Permission.MANAGE_DOCUMENTS);
        upload.read(body, Set.of(FOLDER, ROOT, KIND, ORIGIN, LANGUAGE, AUDIENCE, PRODUCT, DRY_RUN));
        var job = JobPayload.of(jobs.get(imports.order(command())));
        return created.below("jobs", job, job.id()).status(Response.Status.ACCEPTED).build();
    }

    private ImportDocuments command() {
        var language = upload.text(LANGUAGE);
        var audience = Objects.requireNonNullElse(upload.text(AUDIENCE), "CUSTOMERS");
        return new ImportDocuments(
                upload.stored(),
                upload.text(FOLDER),
                Objects.requireNonNullElse(upload.text(ROOT), ""),
                constant(KIND, DocumentKind.values(), DocumentKind.GUIDE),
                constant(ORIGIN, DocumentOrigin.values(), DocumentOrigin.OFFICIAL),
                language == null ? Language.EN : LanguageValue.read(language),
                AudienceValue.read(audience),
                AudienceValue.organisation(audience),
                upload.text(PRODUCT),
                Boolean.TRUE.equals(QueryValues.truth(DRY_RUN, upload.text(DRY_RUN))));
    }

    private <E extends Enum<E>> E constant(String name, E[] all, E otherwise) {
        var text = upload.text(name);
        return text == null
                ? otherwise
                : QueryValues.oneOf(name, List.of(text), List.of(all), Enum::name).stream()
                        .findFirst()
                        .orElse(otherwise);
    }
}
