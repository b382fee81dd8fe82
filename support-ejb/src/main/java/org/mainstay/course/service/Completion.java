package org.mainstay.course.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.mainstay.course.model.CompletionRule;
import org.mainstay.course.model.CourseRequirement;
import org.mainstay.course.model.Enrolment;
import org.mainstay.course.model.Lesson;
import org.mainstay.course.model.LessonKind;
import org.mainstay.course.model.LessonProgress;

/** Notices when somebody has completed a course, and with it perhaps another one. */
@ApplicationScoped
class Completion {

    private static final Logger LOG = Logger.getLogger(Completion.class.getName());

    @Inject CourseRepository courses;
    @Inject EnrolmentRepository enrolments;
    @Inject Event<CourseCompleted> completed;
    @Inject Clock clock;

    /** Something was done in an enrolment, which the caller has locked. */
    void check(Enrolment enrolment) {
        var progress = enrolments.progress(enrolment);
        enrolment.advance(grade(enrolment, progress), clock.instant());
        if (enrolment.completed() || !reached(enrolment, progress) || !othersDone(enrolment)) {
            return;
        }
        enrolment.complete(clock.instant());
        completed.fire(new CourseCompleted(enrolment.id()));
        LOG.log(
                Level.INFO,
                "Course {0} completed by {1}",
                new Object[] {enrolment.course(), enrolment.person().id()});
        // Requirements have no cycle, so this ends.
        enrolments.waitingFor(enrolment).forEach(id -> check(enrolments.lock(id)));
    }

    private static List<Lesson> quizzes(Enrolment enrolment) {
        return enrolment
                .course()
                .lessons()
                .filter(lesson -> lesson.kind() == LessonKind.QUIZ && !lesson.optional())
                .toList();
    }

    /** The mean of the quizzes tried so far, in percent, rounded down; null before the first. */
    private static Integer grade(Enrolment enrolment, Map<Long, LessonProgress> progress) {
        var grades =
                quizzes(enrolment).stream()
                        .map(quiz -> progress.get(quiz.id()))
                        .filter(Objects::nonNull)
                        .map(LessonProgress::grade)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .summaryStatistics();
        return grades.getCount() == 0 ? null : (int) (grades.getSum() / grades.getCount());
    }

    private static boolean reached(Enrolment enrolment, Map<Long, LessonProgress> progress) {
        var course = enrolment.course();
        if (course.rule() == CompletionRule.LESSONS) {
            return course.lessons()
                    .filter(lesson -> !lesson.optional())
                    .map(lesson -> progress.get(lesson.id()))
                    .allMatch(own -> own != null && own.done());
        }
        return quizzes(enrolment).stream()
                        .map(quiz -> progress.get(quiz.id()))
                        .allMatch(own -> own != null && own.grade() != null)
                && enrolment.grade() != null
                && enrolment.grade() >= course.passMark();
    }

    private boolean othersDone(Enrolment enrolment) {
        var needs =
                courses.needs(enrolment.course()).stream()
                        .map(CourseRequirement::required)
                        .map(course -> course.id())
                        .collect(Collectors.toSet());
        var done =
                enrolments.of(enrolment.person().id(), needs).stream()
                        .filter(Enrolment::completed)
                        .map(each -> each.course().id())
                        .collect(Collectors.toSet());
        return done.containsAll(needs);
    }
}
