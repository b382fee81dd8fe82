package org.mainstay.course.service;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.mainstay.course.model.Lesson;
import org.mainstay.course.model.Question;

/**
 * Hand in a quiz.
 *
 * @param answers to the questions in the order in which they were asked, each with one text or
 *     several: options by their text or counted from 0, or a short answer; what is missing counts
 *     as wrong
 * @param attempt number of the attempt that was shown; null for the next
 */
public record AnswerQuiz(
        @NotNull Long enrolment,
        @NotNull Long lesson,
        @NotNull @Size(max = Lesson.QUESTIONS_MAX)
                List<
                                @NotNull @Size(max = Question.OPTIONS_MAX) List<
                                        @NotNull @Size(max = Question.OPTION_MAXLENGTH) String>>
                        answers,
        @Min(1) Integer attempt) {}
