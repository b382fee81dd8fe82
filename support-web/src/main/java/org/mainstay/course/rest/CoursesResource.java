package org.mainstay.course.rest;

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
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import org.mainstay.course.service.CourseQueries;
import org.mainstay.course.service.CourseService;
import org.mainstay.course.service.CourseTransferService;
import org.mainstay.course.service.LearningQueries;
import org.mainstay.course.service.LearningService;
import org.mainstay.course.service.ResultQueries;
import org.mainstay.shared.rest.Created;
import org.mainstay.shared.rest.Download;
import org.mainstay.shared.rest.ListPayload;
import org.mainstay.shared.rest.Multipart;
import org.mainstay.shared.rest.PageParameters;
import org.mainstay.shared.rest.Versions;
import org.mainstay.shared.service.NotFoundException;

/** Courses, and who takes them. */
@Path("courses")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class CoursesResource {

    private static final String ZIP = "application/zip";

    @Inject CourseQueries queries;
    @Inject CourseTransferService transfer;
    @Inject CourseService courses;
    @Inject LearningQueries learning;
    @Inject LearningService learners;
    @Inject ResultQueries results;
    @Inject Created created;

    /** Courses that match, by title. */
    @GET
    public ListPayload<CoursePayload> list(
            @BeanParam CourseParameters wanted,
            @QueryParam("sort") String sort,
            @BeanParam PageParameters page) {
        return ListPayload.of(
                queries.search(wanted.filter(), page.request(sort)), CoursePayload::of);
    }

    /** Begins one. */
    @POST
    public Response open(@NotNull @Valid NewCoursePayload body) {
        var course = queries.content(courses.open(body.command()));
        var summary = course.summary();
        return created.at(CoursePayload.of(course), summary.key(), summary.version());
    }

    /** One. */
    @GET
    @Path("{key}")
    public Response get(@PathParam("key") String key) {
        var course = queries.content(key);
        return Versions.answer(CoursePayload.of(course), course.summary().version());
    }

    /** Changes one. */
    @PATCH
    @Path("{key}")
    public Response change(
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid CourseChangePayload body) {
        courses.save(body.command(queries.draft(key), Versions.expected(ifMatch)));
        return get(key);
    }

    /** Moves one to another status; answers with it. */
    @POST
    @Path("{key}/transitions")
    public Response move(
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid CourseMovePayload body) {
        courses.move(key, body.to(), Versions.expected(ifMatch));
        return get(key);
    }

    /** How the questions of a quiz were answered, in their order. */
    @GET
    @Path("{key}/lessons/{lesson}/results")
    public ListPayload<QuestionResultPayload> results(
            @PathParam("key") String key,
            @PathParam("lesson") Long lesson,
            @BeanParam PageParameters page) {
        var found = results.ofQuiz(lesson);
        if (!found.course().equals(key)) {
            throw new NotFoundException("lesson", lesson);
        }
        return ListPayload.of(found.questions(), page.request(), QuestionResultPayload::of);
    }

    /** One as a file, to be imported elsewhere. */
    @GET
    @Path("{key}/export")
    @Produces({ZIP, MediaType.APPLICATION_JSON})
    public Response export(@PathParam("key") String key) {
        var course = transfer.export(key);
        StreamingOutput bytes = course::writeTo;
        return Download.of(bytes, course.fileName(), ZIP);
    }

    /** Begins one that a file brings; answers with it. */
    @POST
    @Path("import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response load(Multipart body) throws IOException {
        var form = CourseUpload.read(body, courses);
        var imported = transfer.save(transfer.read(form.file()), form.copy());
        if (!imported.created()) {
            return get(imported.key());
        }
        var course = queries.content(imported.key());
        return created.below("courses", CoursePayload.of(course), imported.key())
                .tag(Versions.tag(course.summary().version()))
                .build();
    }

    /** Gives a lesson its film or other file; answers with the course. */
    @POST
    @Path("{key}/lessons/{lesson}/file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response attach(
            @PathParam("key") String key, @PathParam("lesson") Long lesson, Multipart body)
            throws IOException {
        // First whether there is such a lesson: an upload may take minutes.
        if (!queries.courseOf(lesson).equals(key)) {
            throw new NotFoundException("lesson", lesson);
        }
        courses.attach(lesson, CourseUpload.read(body, courses).file());
        return get(key);
    }

    /** Who takes one: all for trainers, oneself for others. */
    @GET
    @Path("{key}/enrolments")
    public ListPayload<EnrolmentPayload> enrolments(
            @PathParam("key") String key, @BeanParam PageParameters page) {
        return ListPayload.of(learning.ofCourse(key, page.request()), EnrolmentPayload::of);
    }

    /** Begins it oneself. */
    @POST
    @Path("{key}/enrolments")
    public Response enrol(@PathParam("key") String key) {
        var id = learners.enrol(key);
        return created.below("enrolments", EnrolmentPayload.of(learning.enrolment(id)), id).build();
    }
}
