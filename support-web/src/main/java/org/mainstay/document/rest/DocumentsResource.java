package org.mainstay.document.rest;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.mainstay.document.service.DocumentDetail;
import org.mainstay.document.service.DocumentQueries;
import org.mainstay.document.service.DocumentService;
import org.mainstay.shared.rest.Created;
import org.mainstay.shared.rest.ListPayload;
import org.mainstay.shared.rest.PageParameters;
import org.mainstay.shared.rest.Versions;
import org.mainstay.shared.service.InvalidInputException;

/** Documents, from the draft to the archive. */
@Path("documents")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class DocumentsResource {

    private static final String PUBLISHED = "published";

    @Inject DocumentQueries queries;
    @Inject DocumentService documents;
    @Inject Created created;

    /** Documents that match, the latest changed first. */
    @GET
    public ListPayload<DocumentPayload> list(
            @BeanParam DocumentParameters wanted,
            @QueryParam("sort") String sort,
            @BeanParam PageParameters page) {
        return ListPayload.of(
                queries.search(wanted.filter(), page.request(sort)), DocumentPayload::of);
    }

    /** Begins one. */
    @POST
    public Response write(@NotNull @Valid NewDocumentPayload body) {
        var document = queries.get(documents.write(body.command()));
        var summary = document.summary();
        return created.at(DocumentPayload.of(document), summary.key(), summary.version());
    }

    /**
     * One: for the staff as it is written, for others as it is read.
     *
     * @param revision {@code published} or a number; null for the latest the caller can see
     */
    @GET
    @Path("{key}")
    public Response get(@PathParam("key") String key, @QueryParam("revision") String revision) {
        return answer(revision == null ? queries.get(key) : detail(key, revision));
    }

    private DocumentDetail detail(String key, String revision) {
        if (revision.equals(PUBLISHED)) {
            return queries.read(key);
        }
        if (!revision.matches("[0-9]{1,9}")) {
            throw new InvalidInputException("document.revision", "revision");
        }
        return queries.get(key, Integer.parseInt(revision));
    }

    private static Response answer(DocumentDetail document) {
        return Versions.answer(DocumentPayload.of(document), document.summary().version());
    }

    /** Saves the next revision of one. */
    @PATCH
    @Path("{key}")
    public Response revise(
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid DocumentChangePayload body) {
        documents.revise(body.command(key, Versions.expected(ifMatch)));
        return answer(queries.get(key));
    }

    /** The revisions of one, the newest first. */
    @GET
    @Path("{key}/revisions")
    public ListPayload<RevisionPayload> revisions(
            @PathParam("key") String key, @BeanParam PageParameters page) {
        return ListPayload.of(queries.revisions(key, page.request()), RevisionPayload::of);
    }

    /** Moves one to another status; answers with it. */
    @POST
    @Path("{key}/transitions")
    public Response move(
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid DocumentMovePayload body) {
        documents.move(body.command(key, Versions.expected(ifMatch)));
        return answer(queries.get(key));
    }

    /** Says what the caller thinks of one; answers with it. */
    @POST
    @Path("{key}/reviews")
    public Response review(
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid NewReviewPayload body) {
        documents.review(body.command(key, Versions.expected(ifMatch)));
        return answer(queries.get(key));
    }
}
