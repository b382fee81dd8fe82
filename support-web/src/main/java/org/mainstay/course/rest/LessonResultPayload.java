package org.mainstay.course.rest;

import org.mainstay.course.service.LessonResult;

/**
 * What became of it.
 *
 * @param attempt its number; null if it is no quiz
 * @param grade of this attempt, from 0 to 1; null if it is no quiz
 * @param passed null if it is no quiz
 * @param completed whether the course is completed by now
 */
public record LessonResultPayload(
        Integer attempt, Double grade, Boolean passed, boolean done, boolean completed) {

    static LessonResultPayload of(LessonResult result) {
        return new LessonResultPayload(
                result.attempt(),
                Share.of(result.grade()),
                result.passed(),
                result.done(),
                result.completed());
    }
}
