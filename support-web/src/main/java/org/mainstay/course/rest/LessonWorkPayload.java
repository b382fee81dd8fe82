package org.mainstay.course.rest;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.mainstay.course.model.Lesson;
import org.mainstay.course.service.AnswerQuiz;
import org.mainstay.shared.rest.OneOrMany;

/**
 * What somebody did in a lesson: one of both.
 *
 * @param done whether it is done; not for a quiz
 * @param answers to the questions of a quiz in their order
 * @param attempt number of the attempt that was shown; null for the next
 */
public record LessonWorkPayload(
        Boolean done,
        @Size(max = Lesson.QUESTIONS_MAX) List<@NotNull OneOrMany> answers,
        @Min(1) Integer attempt) {

    AnswerQuiz command(Long enrolment, Long lesson) {
        return new AnswerQuiz(
                enrolment, lesson, answers.stream().map(OneOrMany::texts).toList(), attempt);
    }
}
