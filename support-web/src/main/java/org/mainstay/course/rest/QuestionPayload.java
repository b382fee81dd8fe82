package org.mainstay.course.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.mainstay.course.model.Question;
import org.mainstay.course.model.QuestionKind;
import org.mainstay.course.service.QuestionDraft;
import org.mainstay.course.service.QuestionView;
import org.mainstay.shared.rest.OneOrMany;

/**
 * A question of a quiz.
 *
 * @param id null for a new one
 * @param text Markdown
 * @param options null for none
 * @param answer options by their text or counted from 0, or short answers; never given to learners
 * @param feedback shown with the result; never given to learners before
 */
public record QuestionPayload(
        Long id,
        @NotNull QuestionKind kind,
        @NotBlank @Size(max = Question.TEXT_MAXLENGTH) String text,
        @Size(max = Question.OPTIONS_MAX)
                List<@NotBlank @Size(max = Question.OPTION_MAXLENGTH) String> options,
        OneOrMany answer,
        @Size(max = Question.FEEDBACK_MAXLENGTH) String feedback) {

    static QuestionPayload of(QuestionDraft question) {
        return new QuestionPayload(
                question.id(),
                question.kind(),
                question.text(),
                question.options(),
                question.answer().isEmpty() ? null : new OneOrMany(question.answer()),
                question.feedback());
    }

    static QuestionPayload of(QuestionView question) {
        return new QuestionPayload(
                question.id(), question.kind(), question.text(), question.options(), null, null);
    }

    QuestionDraft draft() {
        return new QuestionDraft(
                id,
                kind,
                text,
                options == null ? List.of() : options,
                answer == null ? List.of() : answer.texts(),
                feedback);
    }
}
