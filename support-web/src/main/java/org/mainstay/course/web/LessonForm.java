package org.mainstay.course.web;

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

/** A lesson as it is being written. */
public class LessonForm {

    private @NotBlank @Size(max = Course.TITLE_MAXLENGTH) String title;
    private @NotNull LessonKind kind;
    private @Size(max = Lesson.BODY_MAXLENGTH) String body;
    private @Min(0) @Max(Lesson.MINUTES_MAX) Integer minutes;
    private boolean optional;
    private @Size(max = Lesson.LINK_MAXLENGTH) String link;
    private @Min(0) @Max(Lesson.QUESTIONS_MAX) Integer asked;
    private @Min(0) @Max(Lesson.ATTEMPTS_MAX) Integer attempts;

    /** Begins with what is known. */
    void fill(LessonDraft known) {
        title = known.title();
        kind = known.kind();
        body = known.body();
        minutes = shown(known.minutes());
        optional = known.optional();
        link = known.link();
        asked = shown(known.asked());
        attempts = shown(known.attempts());
    }

    private static Integer shown(int number) {
        return number == 0 ? null : Integer.valueOf(number);
    }

    private static int number(Integer typed) {
        return Objects.requireNonNullElse(typed, 0);
    }

    /** The same as the services take it. */
    LessonDraft draft(LessonDraft known) {
        return new LessonDraft(
                known.id(),
                title,
                kind,
                body,
                number(minutes),
                optional,
                link,
                number(asked),
                number(attempts),
                kind == LessonKind.QUIZ ? known.questions() : List.of());
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public LessonKind getKind() {
        return kind;
    }

    public void setKind(LessonKind kind) {
        this.kind = kind;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    /** Null for not known. */
    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public boolean isOptional() {
        return optional;
    }

    public void setOptional(boolean optional) {
        this.optional = optional;
    }

    public String getLink() {
        return link;
    }

    public void setLink(String link) {
        this.link = link;
    }

    /** Null for all. */
    public Integer getAsked() {
        return asked;
    }

    public void setAsked(Integer asked) {
        this.asked = asked;
    }

    /** Null for as many as they like. */
    public Integer getAttempts() {
        return attempts;
    }

    public void setAttempts(Integer attempts) {
        this.attempts = attempts;
    }
}
