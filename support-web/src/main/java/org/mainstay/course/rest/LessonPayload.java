package org.mainstay.course.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.mainstay.course.model.Course;
import org.mainstay.course.model.Lesson;
import org.mainstay.course.model.LessonKind;
import org.mainstay.course.service.LessonDraft;

/**
 * A lesson; what is null has its usual value.
 *
 * @param id null for a new one
 * @param body Markdown
 * @param optional whether the course is complete without it
 * @param link of a film elsewhere
 * @param questionsAsked how many are drawn for an attempt; 0 for all
 * @param attempts that everybody has; 0 for as many as they like
 */
public record LessonPayload(
        Long id,
        @NotBlank @Size(max = Course.TITLE_MAXLENGTH) String title,
        @NotNull LessonKind kind,
        @Size(max = Lesson.BODY_MAXLENGTH) String body,
        @Min(0) @Max(Lesson.MINUTES_MAX) Integer minutes,
        Boolean optional,
        @Size(max = Lesson.LINK_MAXLENGTH) String link,
        @Min(0) @Max(Lesson.QUESTIONS_MAX) Integer questionsAsked,
        @Min(0) @Max(Lesson.ATTEMPTS_MAX) Integer attempts,
        @Size(max = Lesson.QUESTIONS_MAX) List<@NotNull @Valid QuestionPayload> questions) {

    static LessonPayload of(LessonDraft lesson) {
        var quiz = lesson.kind() == LessonKind.QUIZ;
        return new LessonPayload(
                lesson.id(),
                lesson.title(),
                lesson.kind(),
                lesson.body(),
                lesson.minutes(),
                lesson.optional(),
                lesson.link(),
                quiz ? lesson.asked() : null,
                quiz ? lesson.attempts() : null,
                quiz ? lesson.questions().stream().map(QuestionPayload::of).toList() : null);
    }

    LessonDraft draft() {
        return new LessonDraft(
                id,
                title,
                kind,
                body,
                Objects.requireNonNullElse(minutes, 0),
                Boolean.TRUE.equals(optional),
                link,
                Objects.requireNonNullElse(questionsAsked, 0),
                Objects.requireNonNullElse(attempts, 0),
                questions == null
                        ? List.of()
                        : questions.stream().map(QuestionPayload::draft).toList());
    }
}
