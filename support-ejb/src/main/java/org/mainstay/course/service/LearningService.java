package org.mainstay.course.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.mainstay.course.model.CourseRequirement;
import org.mainstay.course.model.CourseRequirement.Need;
import org.mainstay.course.model.CourseStatus;
import org.mainstay.course.model.Enrolment;
import org.mainstay.course.model.Lesson;
import org.mainstay.course.model.LessonKind;
import org.mainstay.course.model.LessonProgress;
import org.mainstay.course.model.Lines;
import org.mainstay.course.model.QuizAttempt;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.identity.service.PersonDirectory;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.shared.service.UnprocessableException;

/** Takes courses. */
@Stateless
public class LearningService {

    @Inject CourseRepository courses;
    @Inject EnrolmentRepository enrolments;
    @Inject CourseViews views;
    @Inject Completion completion;
    @Inject PersonDirectory people;
    @Inject History history;
    @Inject CurrentActor current;
    @Inject Clock clock;

    /**
     * Begins a course; does nothing for who is in the middle of it. Who completed it begins anew.
     *
     * @return id of the enrolment
     * @throws NotFoundException if there is no such course that the caller may see
     * @throws UnprocessableException if it can't be begun, or another course has to come before
     */
    @Requires(Permission.LEARN)
    public Long enrol(@NotNull String key) {
        var course = courses.get(key);
        var latest = views.own(course);
        views.checkVisible(course, latest);
        if (latest != null && !latest.completed()) {
            return latest.id();
        }
        if (course.status() != CourseStatus.PUBLISHED) {
            throw new UnprocessableException("course.not_open", "course");
        }
        var missing =
                courses.needs(course).stream()
                        .filter(need -> need.need() == Need.ENROL)
                        .map(CourseRequirement::required)
                        .filter(required -> !completed(required.id()))
                        .map(required -> required.title())
                        .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new UnprocessableException("course.prerequisite", "course", missing);
        }
        var enrolment =
                new Enrolment(
                        people.get(current.actor().id()),
                        course,
                        latest == null ? 1 : latest.turn() + 1,
                        clock.instant());
        enrolments.add(enrolment);
        return enrolment.id();
    }

    private boolean completed(Long course) {
        return enrolments.of(current.actor().id(), List.of(course)).stream()
                .anyMatch(Enrolment::completed);
    }

    /** The caller's own enrolment, locked. */
    private Enrolment own(Long id) {
        var found = enrolments.get(id);
        if (!current.actor().is(found.person().id())) {
            throw new NotFoundException("enrolment", id);
        }
        return enrolments.lock(id);
    }

    private static Lesson lesson(Enrolment enrolment, Long id) {
        return enrolment.course().lesson(id).orElseThrow(() -> new NotFoundException("lesson", id));
    }

    private LessonProgress progress(Enrolment enrolment, Lesson lesson) {
        var known = enrolments.progress(enrolment).get(lesson.id());
        if (known != null) {
            return known;
        }
        var begun = new LessonProgress(enrolment, lesson);
        enrolments.add(begun);
        return begun;
    }

    /**
     * Says whether a lesson is done, which for a quiz only its answers can say.
     *
     * @throws NotFoundException if the caller has no such enrolment, or it no such lesson
     * @throws UnprocessableException if the lesson is a quiz, or the course is completed and what
     *     was done can't be undone
     */
    @Requires(Permission.LEARN)
    public LessonResult finish(@NotNull Long id, @NotNull Long lessonId, boolean done) {
        var enrolment = own(id);
        var lesson = lesson(enrolment, lessonId);
        if (lesson.kind() == LessonKind.QUIZ) {
            throw new UnprocessableException("course.quiz_needs_answers", "done");
        }
        if (!done && enrolment.completed()) {
            throw new UnprocessableException("course.completed", "done");
        }
        var progress = progress(enrolment, lesson);
        if (done) {
            progress.finish(clock.instant());
        } else {
            progress.reopen();
        }
        completion.check(enrolment);
        return new LessonResult(null, null, null, done, enrolment.completed());
    }

    /**
     * Hands in a quiz.
     *
     * @throws NotFoundException if the caller has no such enrolment, or it no such lesson
     * @throws UnprocessableException if the lesson is no quiz, or no attempt is left
     * @throws ConflictException if the attempt that was shown was handed in already
     * @throws InvalidInputException if there are more answers than questions
     */
    @Requires(Permission.LEARN)
    public LessonResult answer(@NotNull @Valid AnswerQuiz command) {
        var enrolment = own(command.enrolment());
        var lesson = lesson(enrolment, command.lesson());
        if (lesson.kind() != LessonKind.QUIZ) {
            throw new UnprocessableException("course.no_quiz", "answers");
        }
        var progress = progress(enrolment, lesson);
        var number = progress.attempts() + 1;
        if (command.attempt() != null && command.attempt() != number) {
            throw new ConflictException("course.attempt_over", "attempt");
        }
        if (progress.attemptsLeft() != null && progress.attemptsLeft() == 0) {
            throw new UnprocessableException("course.no_attempts_left", "answers");
        }
        var asked = Draw.questions(lesson, enrolment, number);
        if (command.answers().size() > asked.size()) {
            throw new InvalidInputException("course.too_many_answers", "answers", asked.size());
        }
        var attempt = new QuizAttempt(enrolment, lesson, number, clock.instant());
        for (int at = 0; at < asked.size(); at++) {
            var given =
                    at < command.answers().size() ? command.answers().get(at) : List.<String>of();
            var options = asked.get(at).options().all();
            attempt.answer(asked.get(at), new Lines(Chosen.of(options, given)));
        }
        attempt.grade(enrolment.course().passMark());
        enrolments.add(attempt);
        progress.tried(attempt.grade());
        if (attempt.passed()) {
            progress.finish(clock.instant());
        }
        completion.check(enrolment);
        return new LessonResult(
                number, attempt.grade(), attempt.passed(), progress.done(), enrolment.completed());
    }

    /**
     * Remembers how far a film was watched.
     *
     * @param second from its beginning
     * @throws NotFoundException if the caller has no such enrolment, or it no such lesson
     */
    @Requires(Permission.LEARN)
    public void watch(
            @NotNull Long id,
            @NotNull Long lesson,
            @Min(0) @Max(LessonProgress.SECONDS_MAX) int second) {
        var enrolment = own(id);
        progress(enrolment, lesson(enrolment, lesson)).see(second);
    }

    /**
     * Lets somebody try a quiz once more.
     *
     * @throws NotFoundException if there is no such enrolment, or it has no such lesson
     * @throws UnprocessableException if there are attempts left
     */
    @Requires(Permission.MANAGE_TRAINING)
    public void allowAnother(@NotNull Long id, @NotNull Long lesson) {
        var enrolment = enrolments.lock(id);
        var progress = progress(enrolment, lesson(enrolment, lesson));
        if (progress.attemptsLeft() == null || progress.attemptsLeft() > 0) {
            throw new UnprocessableException("course.attempts_left", "lesson");
        }
        progress.allowAnother();
        history.changed(
                Subject.COURSE,
                enrolment.course().id(),
                "furtherAttempt",
                null,
                enrolment.person().displayName(),
                true);
    }
}
