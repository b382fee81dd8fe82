package org.mainstay.course.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.util.List;
import org.mainstay.course.model.Course;
import org.mainstay.course.model.Enrolment;
import org.mainstay.course.model.Lesson;
import org.mainstay.course.model.LessonKind;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.ticket.service.FileStore;
import org.mainstay.ticket.service.StoredFile;

/** What learners see of their courses, and trainers of their learners. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class LearningQueries {

    @Inject CourseRepository courses;
    @Inject EnrolmentRepository enrolments;
    @Inject CourseViews views;
    @Inject FileStore store;
    @Inject CurrentActor current;

    /** The caller's enrolments, the latest first. */
    @Requires(Permission.SIGNED_IN)
    public Page<EnrolmentView> mine(@NotNull @Valid PageRequest request) {
        return views.enrolments(enrolments.ofPerson(current.actor().id(), request));
    }

    /**
     * Who takes a course, the latest first: all for trainers, oneself for others.
     *
     * @throws NotFoundException if there is no such course that the caller may see
     */
    @Requires(Permission.SIGNED_IN)
    public Page<EnrolmentView> ofCourse(@NotNull String key, @NotNull @Valid PageRequest request) {
        var course = courses.get(key);
        views.checkVisible(course, views.own(course));
        if (views.manages()) {
            return views.enrolments(enrolments.ofCourse(course, request));
        }
        var own = enrolments.of(current.actor().id(), List.of(course.id()));
        var rows = own.stream().skip(request.offset()).limit(request.size()).toList();
        return views.enrolments(Page.of(rows, request, own.size()));
    }

    /**
     * An enrolment: one's own, or any for trainers.
     *
     * @throws NotFoundException if there is none that the caller may see
     */
    @Requires(Permission.SIGNED_IN)
    public EnrolmentView enrolment(@NotNull Long id) {
        return views.views(List.of(visible(id))).get(0);
    }

    private Enrolment visible(Long id) {
        var enrolment = enrolments.get(id);
        if (!current.actor().is(enrolment.person().id()) && !views.manages()) {
            throw new NotFoundException("enrolment", id);
        }
        return enrolment;
    }

    /**
     * A lesson of a course that the caller takes or writes.
     *
     * @param lesson null for the first that isn't done
     * @throws NotFoundException if there is none that the caller may see
     */
    @Requires(Permission.SIGNED_IN)
    public LessonPage lesson(@NotNull String key, Long lesson) {
        var course = courses.get(key);
        var own = views.own(course);
        if (own == null && !views.manages()) {
            throw new NotFoundException("course", key);
        }
        return page(course, own, lesson);
    }

    /**
     * A lesson as an enrolment has it.
     *
     * @throws NotFoundException if there is none that the caller may see
     */
    @Requires(Permission.SIGNED_IN)
    public LessonPage lesson(@NotNull Long id, @NotNull Long lesson) {
        var enrolment = visible(id);
        return page(enrolment.course(), enrolment, lesson);
    }

    private LessonPage page(Course course, Enrolment own, Long wanted) {
        var detail = views.detail(course, own);
        var all = detail.lessons();
        if (all.isEmpty()) {
            throw new NotFoundException("lesson", course.key());
        }
        var id = wanted == null ? detail.next().orElse(all.get(0)).id() : wanted;
        var view =
                all.stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("lesson", id));
        var at = all.indexOf(view);
        var lesson = course.lesson(id).orElseThrow();
        var progress = own == null ? null : enrolments.progress(own).get(id);
        return new LessonPage(
                detail,
                view,
                views.html(lesson.body()),
                file(lesson),
                lesson.link(),
                progress == null ? 0 : progress.seconds(),
                lesson.kind() == LessonKind.QUIZ ? quiz(lesson, own) : null,
                at == 0 ? null : all.get(at - 1),
                at == all.size() - 1 ? null : all.get(at + 1));
    }

    /** The file of a lesson; null for none. */
    static StoredFile file(Lesson lesson) {
        return lesson.sha256() == null
                ? null
                : new StoredFile(
                        lesson.fileName(), lesson.contentType(), lesson.size(), lesson.sha256());
    }

    private QuizView quiz(Lesson lesson, Enrolment own) {
        var progress = own == null ? null : enrolments.progress(own).get(lesson.id());
        var number = progress == null ? 1 : progress.attempts() + 1;
        var asked = own == null ? lesson.questions() : Draw.questions(lesson, own, number);
        var first = lesson.attempts() == 0 ? null : Integer.valueOf(lesson.attempts());
        return new QuizView(
                number,
                progress == null ? first : progress.attemptsLeft(),
                lesson.module().course().passMark(),
                asked.stream().map(views::question).toList());
    }

    /**
     * What became of an attempt at a quiz.
     *
     * @throws NotFoundException if there is none that the caller may see
     */
    @Requires(Permission.SIGNED_IN)
    public AttemptView attempt(@NotNull Long id, @NotNull Long lesson, int number) {
        var attempt =
                enrolments
                        .attempt(visible(id), lesson, number)
                        .orElseThrow(() -> new NotFoundException("attempt", number));
        return new AttemptView(
                attempt.number(),
                attempt.grade(),
                attempt.passed(),
                attempt.answers().stream()
                        .map(
                                answer ->
                                        new AttemptView.Answered(
                                                views.question(answer.question()),
                                                answer.given().all(),
                                                answer.right(),
                                                views.html(answer.question().feedback())))
                        .toList());
    }

    /**
     * The file of a lesson, to be streamed to those who take or write the course.
     *
     * @throws NotFoundException if there is none that the caller may see
     */
    @Requires(Permission.SIGNED_IN)
    public LessonFile file(@NotNull Long id) {
        var lesson = courses.lesson(id);
        if (lesson.sha256() == null
                || !views.manages() && views.own(lesson.module().course()) == null) {
            throw new NotFoundException("lesson", id);
        }
        return new LessonFile(file(lesson), store.place(lesson.sha256()));
    }

    /**
     * A file and where its bytes are.
     *
     * @param place in the data directory
     */
    public record LessonFile(StoredFile file, Path place) {}
}
