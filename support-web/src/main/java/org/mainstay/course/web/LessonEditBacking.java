package org.mainstay.course.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.mainstay.course.model.LessonKind;
import org.mainstay.course.service.CourseDraft;
import org.mainstay.course.service.CourseQueries;
import org.mainstay.course.service.CourseService;
import org.mainstay.course.service.LearningQueries;
import org.mainstay.course.service.LessonDraft;
import org.mainstay.course.service.SaveCourse;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.mainstay.ticket.service.StoredFile;
import org.omnifaces.cdi.Param;

/** Changes a lesson. */
@Named
@RequestScoped
public class LessonEditBacking {

    @Inject CourseQueries queries;
    @Inject CourseService courses;
    @Inject LearningQueries learning;
    @Inject HttpServletRequest request;
    @Inject Pages pages;

    @Inject
    @Param(name = "number")
    private Long id;

    @Inject
    @Param(name = "version")
    private Integer version;

    private final @Valid LessonForm form = new LessonForm();
    private boolean filled;
    private CourseDraft course;
    private Part file;

    /** Reads the lesson before the answer begins, so that "not found" can be a page. */
    public void load() {
        getLesson();
    }

    public CourseDraft getCourse() {
        if (course == null) {
            if (id == null) {
                throw new NotFoundException("lesson", "");
            }
            course = queries.draft(queries.courseOf(id));
        }
        return course;
    }

    public LessonDraft getLesson() {
        return getCourse().modules().stream()
                .flatMap(module -> module.lessons().stream())
                .filter(lesson -> lesson.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("lesson", id));
    }

    /** The file it has; null for none. */
    public StoredFile getAttached() {
        return learning.lesson(getCourse().key(), id).file();
    }

    /** Whether it is one that comes with a file. */
    public boolean isWithFile() {
        var kind = getLesson().kind();
        return kind == LessonKind.VIDEO || kind == LessonKind.DOWNLOAD;
    }

    /** Stores what was written. */
    public void save() {
        change(form::draft);
        pages.tell("lesson_edit.saved");
        pages.go(Route.LESSON.path(id.toString()));
    }

    /** Takes the lesson away, with what learners did in it. */
    public void remove() {
        change(lesson -> null);
        pages.tell("lesson_edit.removed");
        pages.go(Route.EDIT_COURSE.path(getCourse().key()));
    }

    /**
     * Stores the course with the lesson changed.
     *
     * @param change answers null to take the lesson away
     */
    void change(UnaryOperator<LessonDraft> change) {
        var modules =
                getCourse().modules().stream()
                        .map(module -> module.with(changed(module.lessons(), change)))
                        .toList();
        courses.save(new SaveCourse(getCourse().key(), null, modules, version));
    }

    private List<LessonDraft> changed(
            List<LessonDraft> lessons, UnaryOperator<LessonDraft> change) {
        return lessons.stream()
                .map(each -> each.id().equals(id) ? change.apply(each) : each)
                .filter(each -> each != null)
                .toList();
    }

    /** Gives the lesson the chosen file. */
    public void upload() {
        try {
            if (file == null || file.getSize() == 0) {
                pages.complain("lesson_edit.no_file");
                return;
            }
            try (var bytes = file.getInputStream()) {
                var stored =
                        courses.store(file.getSubmittedFileName(), file.getContentType(), bytes);
                courses.attach(id, stored);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pages.tell("lesson_edit.uploaded");
        pages.go(Route.LESSON.path(id.toString()));
    }

    public Long getId() {
        return id;
    }

    /** As it was typed, or as the lesson is if another form of the page was sent. */
    public LessonForm getForm() {
        if (!filled && request.getParameter("lessonForm") == null) {
            form.fill(getLesson());
        }
        filled = true;
        return form;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
