package org.mainstay.course.service;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mainstay.course.model.CompletionRule;
import org.mainstay.course.model.CourseRequirement.Need;
import org.mainstay.course.model.CourseStatus;

/**
 * A course with its table of contents.
 *
 * @param description Markdown; null for none
 * @param descriptionHtml the same, safe to show; empty for none
 * @param passMark percent
 * @param validity of its certificate; null for ever
 * @param transitions the statuses the caller can choose now
 * @param mayManage whether the caller can change it
 * @param mayEnrol whether the caller can begin it now, for the first time or again
 */
public record CourseDetail(
        CourseSummary summary,
        String description,
        String descriptionHtml,
        int passMark,
        CompletionRule rule,
        Period validity,
        List<NeededCourse> needs,
        List<ModuleView> modules,
        Set<CourseStatus> transitions,
        boolean mayManage,
        boolean mayEnrol) {

    /** All lessons in order. */
    public List<LessonView> lessons() {
        return modules.stream().flatMap(module -> module.lessons().stream()).toList();
    }

    /** The first lesson that isn't done; empty if all are. */
    public Optional<LessonView> next() {
        return lessons().stream().filter(lesson -> !lesson.done()).findFirst();
    }

    /** Needed courses of a kind. */
    public List<NeededCourse> needs(Need need) {
        return needs.stream().filter(each -> each.need() == need).toList();
    }

    /** Whether every course that has to come before is completed. */
    public boolean ready() {
        return needs(Need.ENROL).stream().allMatch(NeededCourse::met);
    }
}
