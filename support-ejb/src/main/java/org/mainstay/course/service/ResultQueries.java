package org.mainstay.course.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.mainstay.course.model.Lesson;
import org.mainstay.course.model.LessonKind;
import org.mainstay.course.model.LessonProgress;
import org.mainstay.course.model.Question;
import org.mainstay.course.service.QuizResults.QuestionResult;
import org.mainstay.course.service.QuizResults.Stuck;
import org.mainstay.course.service.QuizResults.WrongAnswer;
import org.mainstay.course.service.ResultRepository.Count;
import org.mainstay.identity.service.PersonRef;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;

/** What trainers learn of their quizzes: which questions are hard, or badly put. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ResultQueries {

    @Inject CourseRepository courses;
    @Inject ResultRepository results;
    @Inject CourseViews views;

    /**
     * How learners did in a quiz.
     *
     * @param lesson id of the quiz
     * @throws NotFoundException if there is no such lesson, or it is no quiz
     */
    @Requires(Permission.MANAGE_TRAINING)
    public QuizResults ofQuiz(@NotNull Long lesson) {
        var quiz = courses.lesson(lesson);
        if (quiz.kind() != LessonKind.QUIZ) {
            throw new NotFoundException("lesson", lesson);
        }
        var course = quiz.module().course();
        var counts = results.counts(quiz);
        var wrong = results.wrong(quiz);
        return new QuizResults(
                course.key(),
                course.title(),
                course.language(),
                quiz.id(),
                quiz.title(),
                quiz.questions().stream().map(each -> result(each, counts, wrong)).toList(),
                stuck(quiz));
    }

    private QuestionResult result(
            Question question, Map<Long, Count> counts, Map<Long, List<WrongAnswer>> wrong) {
        var count = counts.getOrDefault(question.id(), Count.NONE);
        return new QuestionResult(
                views.question(question),
                question.answer().all(),
                count.answered(),
                count.right(),
                wrong.getOrDefault(question.id(), List.of()));
    }

    private List<Stuck> stuck(Lesson quiz) {
        return quiz.attempts() == 0
                ? List.of()
                : results.stuck(quiz).stream().map(ResultQueries::stuck).toList();
    }

    private static Stuck stuck(LessonProgress progress) {
        var enrolment = progress.enrolment();
        return new Stuck(
                enrolment.id(),
                PersonRef.of(enrolment.person()),
                progress.attempts(),
                progress.grade());
    }
}
