package org.mainstay.course.service;

import java.util.List;

/**
 * What became of an attempt at a quiz.
 *
 * @param grade percent
 */
public record AttemptView(int number, int grade, boolean passed, List<Answered> answers) {

    /**
     * A question with what was answered.
     *
     * @param feedbackHtml safe to show; empty for none
     */
    public record Answered(
            QuestionView question, List<String> given, boolean right, String feedbackHtml) {}
}
