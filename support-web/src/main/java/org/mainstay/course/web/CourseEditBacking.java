package org.mainstay.course.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.mainstay.course.service.CourseDraft;
import org.mainstay.course.service.CourseQueries;
import org.mainstay.course.service.CourseService;
import org.mainstay.course.service.SaveCourse;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.omnifaces.cdi.Param;

/** Changes what a course says of itself. */
@Named
@RequestScoped
public class CourseEditBacking {

    @Inject CourseQueries queries;
    @Inject CourseService courses;
    @Inject HttpServletRequest request;
    @Inject Pages pages;

    @Inject
    @Param(name = "number")
    private String key;

    @Inject
    @Param(name = "version")
    private Integer version;

    private final @Valid CourseForm form = new CourseForm();
    private boolean filled;
    private CourseDraft draft;

    /** Reads the course before the answer begins, so that "not found" can be a page. */
    public void load() {
        getDraft();
    }

    public CourseDraft getDraft() {
        if (draft == null) {
            draft = queries.draft(key);
        }
        return draft;
    }

    /** Stores what was written. */
    public void save() {
        courses.save(new SaveCourse(key, form.facts(getDraft().facts()), null, version));
        pages.tell("course_edit.saved");
        pages.go(Route.EDIT_COURSE.path(key));
    }

    /** As it was typed, or as the course is if another form of the page was sent. */
    public CourseForm getForm() {
        if (!filled && request.getParameter("courseForm") == null) {
            form.fill(getDraft().facts());
        }
        filled = true;
        return form;
    }
}
