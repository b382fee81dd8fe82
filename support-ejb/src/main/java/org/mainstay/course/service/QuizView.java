package org.mainstay.course.service;

import java.util.List;

/**
 * A quiz as the caller can answer it now.
 *
 * @param attempt number of the attempt it would be, from 1
 * @param attemptsLeft with this one; null for as many as they like
 * @param passMark percent
 * @param questions of this attempt
 */
public record QuizView(
        int attempt, Integer attemptsLeft, int passMark, List<QuestionView> questions) {

    /** Whether there is no attempt left. */
    public boolean exhausted() {
        return attemptsLeft != null && attemptsLeft == 0;
    }
}
