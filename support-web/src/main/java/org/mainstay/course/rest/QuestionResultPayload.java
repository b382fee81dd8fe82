package org.mainstay.course.rest;

import java.util.List;
import org.mainstay.course.service.QuizResults.QuestionResult;

/**
 * How a question was answered, over all attempts.
 *
 * @param text Markdown
 * @param answered how often
 * @param right how often rightly
 * @param wrong the most frequent wrong answers
 */
public record QuestionResultPayload(
        Long id, String text, long answered, long right, List<WrongAnswerPayload> wrong) {

    static QuestionResultPayload of(QuestionResult result) {
        return new QuestionResultPayload(
                result.question().id(),
                result.question().text(),
                result.answered(),
                result.right(),
                result.wrong().stream()
                        .map(each -> new WrongAnswerPayload(each.given(), each.times()))
                        .toList());
    }
}
