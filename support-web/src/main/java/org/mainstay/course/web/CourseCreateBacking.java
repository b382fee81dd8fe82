package org.mainstay.course.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.Valid;
import java.util.List;
import org.mainstay.course.service.CourseService;
import org.mainstay.course.service.OpenCourse;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;

/** Begins a course; what it consists of comes next. */
@Named
@RequestScoped
public class CourseCreateBacking {

    @Inject CourseService courses;
    @Inject CurrentActor current;
    @Inject Pages pages;

    private final @Valid CourseForm form = new CourseForm();

    /** Refuses before the answer begins. */
    public void load() {
        current.require(Permission.MANAGE_TRAINING);
    }

    /** Begins it, and leads to its lessons. */
    public void open() {
        var key = courses.open(new OpenCourse(null, form.facts(null), List.of()));
        pages.tell("course_create.opened");
        pages.go(Route.EDIT_COURSE.path(key));
    }

    public CourseForm getForm() {
        return form;
    }
}
