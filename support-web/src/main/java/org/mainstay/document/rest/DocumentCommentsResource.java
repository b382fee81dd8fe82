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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.mainstay.document.service.CommentDocument;
import org.mainstay.document.service.DocumentFeedbackQueries;
import org.mainstay.document.service.DocumentFeedbackService;
import org.mainstay.document.service.HideComment;
import org.mainstay.shared.rest.ListPayload;
import org.mainstay.shared.rest.PageParameters;

/** What readers say of a document to each other. */
@Path("documents/{key}/comments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class DocumentCommentsResource {

    @Inject DocumentFeedbackQueries queries;
    @Inject DocumentFeedbackService feedback;

    /** The comments on it, the oldest first. */
    @GET
    public ListPayload<DocumentCommentPayload> comments(
            @PathParam("key") String key, @BeanParam PageParameters page) {
        return ListPayload.of(queries.comments(key, page.request()), DocumentCommentPayload::of);
    }

    /** Adds one; answers with the first page. */
    @POST
    public ListPayload<DocumentCommentPayload> comment(
            @PathParam("key") String key, @NotNull @Valid NewDocumentCommentPayload body) {
        feedback.comment(new CommentDocument(key, body.body()));
        return comments(key, new PageParameters());
    }

    /** Takes one out of the readers' sight; answers with the first page. */
    @POST
    @Path("{id}/hidden")
    public ListPayload<DocumentCommentPayload> hide(
            @PathParam("key") String key,
            @PathParam("id") Long id,
            @NotNull @Valid HiddenCommentPayload body) {
        feedback.hide(new HideComment(key, id, body.reason()));
        return comments(key, new PageParameters());
    }
}
