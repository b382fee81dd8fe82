package org.mainstay.course.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.mainstay.course.service.LearningQueries;
import org.mainstay.course.service.LearningService;
import org.mainstay.shared.rest.ListPayload;
import org.mainstay.shared.rest.PageParameters;
import org.mainstay.shared.rest.RefusedRequestException;

/** The caller's places in courses, and what is done there. */
@Path("enrolments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class EnrolmentsResource {

    @Inject LearningQueries queries;
    @Inject LearningService learning;

    /** One's own, the latest first. */
    @GET
    public ListPayload<EnrolmentPayload> list(@BeanParam PageParameters page) {
        return ListPayload.of(queries.mine(page.request()), EnrolmentPayload::of);
    }

    /** One. */
    @GET
    @Path("{id}")
    public EnrolmentPayload get(@PathParam("id") Long id) {
        return EnrolmentPayload.of(queries.enrolment(id));
    }

    /** A lesson, with the questions of the next attempt. */
    @GET
    @Path("{id}/lessons/{lesson}")
    public EnrolledLessonPayload lesson(
            @PathParam("id") Long id, @PathParam("lesson") Long lesson) {
        return EnrolledLessonPayload.of(queries.lesson(id, lesson));
    }

    /** Lets a learner try a quiz once more; answers with the quiz. */
    @POST
    @Path("{id}/lessons/{lesson}/attempts")
    public EnrolledLessonPayload allow(@PathParam("id") Long id, @PathParam("lesson") Long lesson) {
        learning.allowAnother(id, lesson);
        return lesson(id, lesson);
    }

    /** Does a lesson, or hands in a quiz. */
    @PUT
    @Path("{id}/lessons/{lesson}")
    public LessonResultPayload work(
            @PathParam("id") Long id,
            @PathParam("lesson") Long lesson,
            @NotNull @Valid LessonWorkPayload body) {
        if (body.answers() != null) {
            return LessonResultPayload.of(learning.answer(body.command(id, lesson)));
        }
        if (body.done() == null) {
            throw RefusedRequestException.field("invalid_input", "done", "required");
        }
        return LessonResultPayload.of(learning.finish(id, lesson, body.done()));
    }
}
