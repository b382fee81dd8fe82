package org.mainstay.course.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mainstay.course.model.Course;
import org.mainstay.course.model.CourseStatus;
import org.mainstay.course.model.Enrolment;
import org.mainstay.course.model.Lesson;
import org.mainstay.course.model.LessonProgress;
import org.mainstay.course.model.Question;
import org.mainstay.course.service.CourseSummary.Size;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.Permission;
import org.mainstay.ticket.service.MarkdownRenderer;

/** Courses and enrolments as the caller sees them. */
@ApplicationScoped
class CourseViews {

    @Inject CourseRepository courses;
    @Inject EnrolmentRepository enrolments;
    @Inject MarkdownRenderer markdown;
    @Inject CurrentActor current;

    boolean manages() {
        return current.actor().may(Permission.MANAGE_TRAINING);
    }

    /**
     * Somebody else's draft doesn't exist for the caller, nor does an archived course they never
     * began.
     */
    void checkVisible(Course course, Enrolment own) {
        if (course.status() != CourseStatus.PUBLISHED && own == null && !manages()) {
            throw new NotFoundException("course", course.key());
        }
    }

    /** The caller's latest enrolment in a course; null for none. */
    Enrolment own(Course course) {
        return own(List.of(course.id())).get(course.id());
    }

    Map<Long, Enrolment> own(Collection<Long> ids) {
        return enrolments.latest(current.actor().id(), ids);
    }

    Page<CourseSummary> summaries(Page<Course> page) {
        var ids = page.items().stream().map(Course::id).toList();
        var sizes = courses.sizes(ids);
        var own =
                views(List.copyOf(own(ids).values()), sizes).stream()
                        .collect(Collectors.toMap(EnrolmentView::course, Function.identity()));
        return page.map(
                course ->
                        CourseSummary.of(
                                course,
                                sizes.getOrDefault(course.id(), Size.NONE),
                                own.get(course.key())));
    }

    Page<EnrolmentView> enrolments(Page<Enrolment> page) {
        var views = views(page.items());
        return new Page<>(views, page.page(), page.size(), page.total(), page.totalCapped());
    }

    List<EnrolmentView> views(List<Enrolment> all) {
        return views(
                all,
                courses.sizes(all.stream().map(each -> each.course().id()).distinct().toList()));
    }

    private List<EnrolmentView> views(List<Enrolment> all, Map<Long, Size> sizes) {
        var done = enrolments.done(all);
        return all.stream()
                .map(
                        each ->
                                EnrolmentView.of(
                                        each,
                                        done.getOrDefault(each.id(), 0L),
                                        sizes.getOrDefault(each.course().id(), Size.NONE).needed()))
                .toList();
    }

    CourseDetail detail(Course course, Enrolment own) {
        var progress = own == null ? Map.<Long, LessonProgress>of() : enrolments.progress(own);
        var modules =
                course.modules().stream()
                        .map(
                                module ->
                                        new ModuleView(
                                                module.id(),
                                                module.title(),
                                                module.lessons().stream()
                                                        .map(each -> lesson(each, progress))
                                                        .toList()))
                        .toList();
        var size = courses.sizes(List.of(course.id())).getOrDefault(course.id(), Size.NONE);
        var summary =
                CourseSummary.of(course, size, own == null ? null : views(List.of(own)).get(0));
        var manages = manages();
        return new CourseDetail(
                summary,
                course.description(),
                html(course.description()),
                course.passMark(),
                course.rule(),
                course.validity(),
                needs(course),
                modules,
                manages ? course.status().next() : Set.of(),
                manages,
                current.actor().may(Permission.LEARN)
                        && course.status() == CourseStatus.PUBLISHED
                        && (own == null || own.completed()));
    }

    private static LessonView lesson(Lesson lesson, Map<Long, LessonProgress> progress) {
        var own = progress.get(lesson.id());
        return new LessonView(
                lesson.id(),
                lesson.title(),
                lesson.kind(),
                lesson.minutes(),
                lesson.optional(),
                own != null && own.done(),
                own == null ? null : own.grade());
    }

    private List<NeededCourse> needs(Course course) {
        var needs = courses.needs(course);
        var completed =
                enrolments
                        .of(
                                current.actor().id(),
                                needs.stream().map(need -> need.required().id()).toList())
                        .stream()
                        .filter(Enrolment::completed)
                        .map(each -> each.course().id())
                        .collect(Collectors.toSet());
        return needs.stream()
                .map(
                        need ->
                                new NeededCourse(
                                        need.required().key(),
                                        need.required().title(),
                                        need.need(),
                                        completed.contains(need.required().id())))
                .toList();
    }

    String html(String text) {
        return text == null ? "" : markdown.render(text);
    }

    QuestionView question(Question question) {
        return new QuestionView(
                question.id(),
                question.kind(),
                question.text(),
                html(question.text()),
                question.options().all());
    }
}
