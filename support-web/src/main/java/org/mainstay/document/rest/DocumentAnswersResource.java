package org.mainstay.document.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.mainstay.document.service.AnswerDocument;
import org.mainstay.document.service.DocumentFeedbackQueries;
import org.mainstay.document.service.DocumentFeedbackService;
import org.mainstay.shared.rest.ListPayload;
import org.mainstay.shared.rest.PageParameters;

/** Whether a document solved it for its readers. */
@Path("documents/{key}/answers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class DocumentAnswersResource {

    @Inject DocumentFeedbackQueries queries;
    @Inject DocumentFeedbackService feedback;

    /** What each reader answered, the latest first. */
    @GET
    public ListPayload<DocumentAnswerPayload> answers(
            @PathParam("key") String key, @BeanParam PageParameters page) {
        return ListPayload.of(queries.answers(key, page.request()), DocumentAnswerPayload::of);
    }

    /** Says whether it solved it for the caller, in place of what they said before. */
    @PUT
    @Path("own")
    public DocumentAnswerPayload answer(
            @PathParam("key") String key, @NotNull @Valid NewDocumentAnswerPayload body) {
        feedback.answer(new AnswerDocument(key, body.solved(), body.remark()));
        return DocumentAnswerPayload.of(queries.get(key).own());
    }
}
