package org.mainstay.course.service;

import org.mainstay.course.model.LessonKind;

/**
 * A lesson in the table of contents.
 *
 * @param minutes 0 if not known
 * @param done by the caller
 * @param grade the caller's best, in percent; null for none
 */
public record LessonView(
        Long id,
        String title,
        LessonKind kind,
        int minutes,
        boolean optional,
        boolean done,
        Integer grade) {}
