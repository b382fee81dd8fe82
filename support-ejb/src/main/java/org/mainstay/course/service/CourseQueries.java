package org.mainstay.course.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mainstay.course.model.Course;
import org.mainstay.course.model.CourseRequirement.Need;
import org.mainstay.course.model.CourseStatus;
import org.mainstay.course.model.Lesson;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.history.service.HistoryView;
import org.mainstay.product.model.VersionRange;
import org.mainstay.product.model.VersionRange.Fit;
import org.mainstay.shared.model.Language;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;

/** The courses there are. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CourseQueries {

    @Inject CourseRepository courses;
    @Inject CourseViews views;
    @Inject History history;
    @Inject CurrentActor current;

    /**
     * Courses that match, by title unless the request says otherwise: the published ones, and all
     * for those who write them.
     *
     * @throws InvalidInputException if the sort is unknown
     */
    @Requires(Permission.SIGNED_IN)
    public Page<CourseSummary> search(
            @NotNull @Valid CourseFilter filter, @NotNull @Valid PageRequest request) {
        return views.summaries(courses.search(filter, views.manages(), request));
    }

    /**
     * The published courses about a version of a product, those in the caller’s language first.
     *
     * @param version name; null for all of them
     */
    @Requires(Permission.SIGNED_IN)
    public List<CourseRef> about(@NotNull String product, String version) {
        var language = Language.of(current.actor().locale()).tag();
        return courses.about(product, CourseStatus.PUBLISHED, PageRequest.SIZE_DEFAULT).stream()
                .filter(course -> fits(course.majorVersion(), version))
                .sorted(
                        Comparator.comparing(
                                (CourseRef course) -> !course.language().startsWith(language)))
                .toList();
    }

    private static boolean fits(String major, String version) {
        var range = VersionRange.only(major);
        return range == null || range.of(version) != Fit.OUTSIDE;
    }

    /**
     * A course with its table of contents.
     *
     * @throws NotFoundException if there is none with the key that the caller may see
     */
    @Requires(Permission.SIGNED_IN)
    public CourseDetail get(@NotNull String key) {
        var course = courses.get(key);
        var own = views.own(course);
        views.checkVisible(course, own);
        return views.detail(course, own);
    }

    /**
     * A whole course, for those who write it.
     *
     * @throws NotFoundException if there is none with the key
     */
    @Requires(Permission.MANAGE_TRAINING)
    public CourseDraft draft(@NotNull String key) {
        return draft(courses.get(key), true);
    }

    /**
     * A whole course; the answers are for those who write it.
     *
     * @throws NotFoundException if there is none with the key that the caller may see
     */
    @Requires(Permission.SIGNED_IN)
    public CourseContent content(@NotNull String key) {
        var course = courses.get(key);
        var own = views.own(course);
        views.checkVisible(course, own);
        return new CourseContent(
                views.detail(course, own).summary(), draft(course, views.manages()));
    }

    private CourseDraft draft(Course course, boolean answers) {
        var needs = Requirements.keys(courses.needs(course));
        return new CourseDraft(
                course.key(),
                course.version(),
                course.status(),
                new CourseFacts(
                        course.title(),
                        course.summary(),
                        course.description(),
                        course.language(),
                        course.product() == null ? null : course.product().key(),
                        course.majorVersion(),
                        course.passMark(),
                        course.rule(),
                        course.validity(),
                        of(needs, Need.ENROL),
                        of(needs, Need.COMPLETE)),
                course.modules().stream()
                        .map(
                                module ->
                                        new ModuleDraft(
                                                module.id(),
                                                module.title(),
                                                module.lessons().stream()
                                                        .map(lesson -> draft(lesson, answers))
                                                        .toList()))
                        .toList());
    }

    private static Set<String> of(Map<String, Need> needs, Need wanted) {
        return needs.entrySet().stream()
                .filter(need -> need.getValue() == wanted)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static LessonDraft draft(Lesson lesson, boolean answers) {
        return new LessonDraft(
                lesson.id(),
                lesson.title(),
                lesson.kind(),
                lesson.body(),
                lesson.minutes(),
                lesson.optional(),
                lesson.link(),
                lesson.asked(),
                lesson.attempts(),
                lesson.questions().stream()
                        .map(
                                question ->
                                        new QuestionDraft(
                                                question.id(),
                                                question.kind(),
                                                question.text(),
                                                question.options().all(),
                                                answers ? question.answer().all() : List.of(),
                                                answers ? question.feedback() : null))
                        .toList());
    }

    /**
     * Key of the course that a lesson belongs to, for those who write it.
     *
     * @throws NotFoundException if there is no such lesson
     */
    @Requires(Permission.MANAGE_TRAINING)
    public String courseOf(@NotNull Long lesson) {
        return courses.lesson(lesson).module().course().key();
    }

    /**
     * What happened to a course, the latest first.
     *
     * @throws NotFoundException if there is none with the key
     */
    @Requires(Permission.MANAGE_TRAINING)
    public Page<HistoryView> history(@NotNull String key, @NotNull @Valid PageRequest request) {
        Course course = courses.get(key);
        return history.latest(Subject.COURSE, course.id(), request);
    }
}
