package org.mainstay.course.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.mainstay.course.model.Course;
import org.mainstay.course.model.LessonKind;
import org.mainstay.course.service.CourseQueries;
import org.mainstay.course.service.CourseService;
import org.mainstay.course.service.LessonDraft;
import org.mainstay.course.service.ModuleDraft;
import org.mainstay.course.service.SaveCourse;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.omnifaces.cdi.Param;

/**
 * Changes what a course consists of, one step at a time. Each step is made in the course as the
 * page showed it: somebody else's change in the meantime is noticed by the version.
 */
@Named
@RequestScoped
public class OutlineBacking {

    @Inject CourseQueries queries;
    @Inject CourseService courses;
    @Inject Pages pages;

    @Inject
    @Param(name = "number")
    private String key;

    @Inject
    @Param(name = "version")
    private Integer version;

    /** Id of the module it is about. */
    @Inject
    @Param(name = "module")
    private Long module;

    /** Id of the lesson it is about. */
    @Inject
    @Param(name = "item")
    private Long lesson;

    private @NotBlank @Size(max = Course.TITLE_MAXLENGTH) String title;
    private @NotNull LessonKind kind = LessonKind.TEXT;

    /** Adds a module at the end. */
    public void addModule() {
        var modules = modules();
        modules.add(new ModuleDraft(null, title, List.of()));
        save(modules);
    }

    /** Calls a module otherwise. */
    public void renameModule() {
        var modules = modules();
        modules.replaceAll(each -> isIt(each) ? renamed(each) : each);
        save(modules);
    }

    private ModuleDraft renamed(ModuleDraft each) {
        return new ModuleDraft(each.id(), title, each.lessons());
    }

    /** Moves a module before the one above it. */
    public void raiseModule() {
        var modules = modules();
        raise(modules, at(modules));
        save(modules);
    }

    /** Takes away a module with its lessons. */
    public void removeModule() {
        var modules = modules();
        modules.removeIf(this::isIt);
        save(modules);
    }

    /** Adds a lesson at the end of a module, and leads to it. */
    public void addLesson() {
        var modules = modules();
        modules.replaceAll(each -> isIt(each) ? extended(each) : each);
        courses.save(new SaveCourse(key, null, modules, version));
        queries.draft(key).modules().stream()
                .filter(this::isIt)
                .map(each -> each.lessons().get(each.lessons().size() - 1))
                .forEach(added -> pages.go(Route.LESSON.path(added.id().toString())));
    }

    private ModuleDraft extended(ModuleDraft each) {
        var lessons = new ArrayList<>(each.lessons());
        lessons.add(LessonDraft.of(kind, title));
        return each.with(lessons);
    }

    /** Moves a lesson up: before the one above it, or to the end of the module above. */
    public void raiseLesson() {
        var modules = modules();
        for (int at = 0; at < modules.size(); at++) {
            var lessons = new ArrayList<>(modules.get(at).lessons());
            var place = place(lessons);
            if (place > 0) {
                raise(lessons, place);
                modules.set(at, modules.get(at).with(lessons));
                break;
            }
            if (place == 0 && at > 0) {
                var above = new ArrayList<>(modules.get(at - 1).lessons());
                above.add(lessons.remove(0));
                modules.set(at - 1, modules.get(at - 1).with(above));
                modules.set(at, modules.get(at).with(lessons));
                break;
            }
        }
        save(modules);
    }

    private int place(List<LessonDraft> lessons) {
        return lessons.stream().map(LessonDraft::id).toList().indexOf(lesson);
    }

    private int at(List<ModuleDraft> modules) {
        return modules.stream().map(ModuleDraft::id).toList().indexOf(module);
    }

    private boolean isIt(ModuleDraft each) {
        return each.id() != null && each.id().equals(module);
    }

    private static void raise(List<?> all, int at) {
        if (at > 0) {
            Collections.swap(all, at, at - 1);
        }
    }

    private List<ModuleDraft> modules() {
        return new ArrayList<>(queries.draft(key).modules());
    }

    private void save(List<ModuleDraft> modules) {
        courses.save(new SaveCourse(key, null, modules, version));
        pages.go(Route.EDIT_COURSE.path(key));
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public LessonKind getKind() {
        return kind;
    }

    public void setKind(LessonKind kind) {
        this.kind = kind;
    }
}
