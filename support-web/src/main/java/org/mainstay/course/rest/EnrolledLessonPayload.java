package org.mainstay.course.rest;

import java.util.List;
import org.mainstay.course.model.LessonKind;
import org.mainstay.course.service.LessonPage;

/**
 * A lesson as a learner finds it.
 *
 * @param bodyHtml safe to show
 * @param fileName null for no file
 * @param positionSeconds where to go on with a film
 * @param grade the best so far, from 0 to 1; null for none
 * @param attempt number that the next attempt will have; null if it is no quiz
 * @param attemptsLeft null for as many as one likes
 * @param questions of the next attempt; null if it is no quiz
 */
public record EnrolledLessonPayload(
        Long id,
        String title,
        LessonKind kind,
        String bodyHtml,
        String link,
        String fileName,
        int positionSeconds,
        boolean done,
        Double grade,
        Integer attempt,
        Integer attemptsLeft,
        List<QuestionPayload> questions) {

    static EnrolledLessonPayload of(LessonPage page) {
        var lesson = page.lesson();
        var quiz = page.quiz();
        return new EnrolledLessonPayload(
                lesson.id(),
                lesson.title(),
                lesson.kind(),
                page.html(),
                page.link(),
                page.file() == null ? null : page.file().fileName(),
                page.seconds(),
                lesson.done(),
                Share.of(lesson.grade()),
                quiz == null ? null : quiz.attempt(),
                quiz == null ? null : quiz.attemptsLeft(),
                quiz == null ? null : quiz.questions().stream().map(QuestionPayload::of).toList());
    }
}
