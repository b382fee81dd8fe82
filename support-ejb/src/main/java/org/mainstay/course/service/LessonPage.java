package org.mainstay.course.service;

import org.mainstay.ticket.service.StoredFile;

/**
 * A lesson to be taken.
 *
 * @param html what is to be read, safe to show; empty for nothing
 * @param file null for none
 * @param link of a film elsewhere; null for none
 * @param seconds where to go on with a film
 * @param quiz null if it is none
 * @param previous null for the first
 * @param next null for the last
 */
public record LessonPage(
        CourseDetail course,
        LessonView lesson,
        String html,
        StoredFile file,
        String link,
        int seconds,
        QuizView quiz,
        LessonView previous,
        LessonView next) {}
