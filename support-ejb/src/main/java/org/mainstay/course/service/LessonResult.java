package org.mainstay.course.service;

/**
 * What became of something done in a lesson.
 *
 * @param attempt number of the attempt at a quiz; null if it is none
 * @param grade percent, of this attempt; null if it is no quiz
 * @param passed null if it is no quiz
 * @param completed whether the course is completed by now
 */
public record LessonResult(
        Integer attempt, Integer grade, Boolean passed, boolean done, boolean completed) {}
