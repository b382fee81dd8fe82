package org.mainstay.course.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.mainstay.course.model.Course;
import org.mainstay.course.model.Lesson;
import org.mainstay.course.model.LessonKind;

/**
 * A lesson as it is to be. Its file stays as it is.
 *
 * @param id of the one that becomes it; null for a new one
 * @param body Markdown; null for none
 * @param minutes 0 for not known
 * @param optional whether a course is complete without it
 * @param link of a film elsewhere; null for none
 * @param asked how many questions are drawn for an attempt; 0 for all
 * @param attempts that everybody has; 0 for as many as they like
 */
public record LessonDraft(
        Long id,
        @NotBlank @Size(max = Course.TITLE_MAXLENGTH) String title,
        @NotNull LessonKind kind,
        @Size(max = Lesson.BODY_MAXLENGTH) String body,
        @Min(0) @Max(Lesson.MINUTES_MAX) int minutes,
        boolean optional,
        @Size(max = Lesson.LINK_MAXLENGTH) String link,
        @Min(0) @Max(Lesson.QUESTIONS_MAX) int asked,
        @Min(0) @Max(Lesson.ATTEMPTS_MAX) int attempts,
        @NotNull @Size(max = Lesson.QUESTIONS_MAX) List<@NotNull @Valid QuestionDraft> questions) {

    /** A new one with nothing in it. */
    public static LessonDraft of(LessonKind kind, String title) {
        return new LessonDraft(null, title, kind, null, 0, false, null, 0, 0, List.of());
    }

    /** The same with other questions. */
    public LessonDraft with(List<QuestionDraft> others) {
        return new LessonDraft(
                id, title, kind, body, minutes, optional, link, asked, attempts, others);
    }
}
