package org.mainstay.course.service;

import java.util.List;
import org.mainstay.identity.service.PersonRef;

/**
 * How learners did in a quiz, over all attempts.
 *
 * @param course key
 * @param title of the quiz
 * @param stuck learners who have no attempt left and have not passed
 */
public record QuizResults(
        String course,
        String courseTitle,
        String language,
        Long lesson,
        String title,
        List<QuestionResult> questions,
        List<Stuck> stuck) {

    private static final int WHOLE = 100;

    /**
     * How a question was answered.
     *
     * @param answer the right one, as its trainer gave it
     * @param answered how often
     * @param right how often it was answered rightly
     * @param wrong the wrong answers that were given most often, the most frequent first
     */
    public record QuestionResult(
            QuestionView question,
            List<String> answer,
            long answered,
            long right,
            List<WrongAnswer> wrong) {

        /** Share of the right answers in percent, rounded down; null before the first. */
        public Integer percent() {
            return answered == 0 ? null : (int) (right * WHOLE / answered);
        }
    }

    /**
     * A wrong answer.
     *
     * @param given empty for none
     * @param times how often
     */
    public record WrongAnswer(List<String> given, long times) {}

    /**
     * Somebody who needs another attempt to go on.
     *
     * @param enrolment id
     * @param grade the best so far, in percent
     */
    public record Stuck(Long enrolment, PersonRef person, int attempts, Integer grade) {}
}
