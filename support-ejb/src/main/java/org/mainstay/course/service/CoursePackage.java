package org.mainstay.course.service;

import java.util.List;
import org.mainstay.ticket.service.StoredFile;

/**
 * A course that goes from one desk to another, without what learners did in it.
 *
 * @param course with the key it has where it comes from, and no ids
 * @param files one for each lesson in order; null for a lesson without
 */
public record CoursePackage(OpenCourse course, List<StoredFile> files) {

    static CoursePackage of(CourseDraft draft, List<StoredFile> files) {
        var modules = draft.modules().stream().map(CoursePackage::fresh).toList();
        return new CoursePackage(new OpenCourse(draft.key(), draft.facts(), modules), files);
    }

    private static ModuleDraft fresh(ModuleDraft module) {
        return new ModuleDraft(
                null, module.title(), module.lessons().stream().map(CoursePackage::fresh).toList());
    }

    private static LessonDraft fresh(LessonDraft lesson) {
        return new LessonDraft(
                null,
                lesson.title(),
                lesson.kind(),
                lesson.body(),
                lesson.minutes(),
                lesson.optional(),
                lesson.link(),
                lesson.asked(),
                lesson.attempts(),
                lesson.questions().stream().map(CoursePackage::fresh).toList());
    }

    private static QuestionDraft fresh(QuestionDraft question) {
        return new QuestionDraft(
                null,
                question.kind(),
                question.text(),
                question.options(),
                question.answer(),
                question.feedback());
    }
}
