package org.mainstay.course.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.mainstay.course.model.Question;
import org.mainstay.course.model.QuestionKind;

/**
 * A question as it is to be.
 *
 * @param id of the one that becomes it; null for a new one
 * @param text Markdown
 * @param options what can be chosen; none for a short answer
 * @param answer the right options, or all in their right order, by their text or counted from 0; or
 *     the short answers that count. To put in order none means the options as they stand.
 * @param feedback shown with the result; null for none
 */
public record QuestionDraft(
        Long id,
        @NotNull QuestionKind kind,
        @NotBlank @Size(max = Question.TEXT_MAXLENGTH) String text,
        @NotNull @Size(max = Question.OPTIONS_MAX)
                List<@NotBlank @Size(max = Question.OPTION_MAXLENGTH) String> options,
        @NotNull @Size(max = Question.OPTIONS_MAX)
                List<@NotBlank @Size(max = Question.OPTION_MAXLENGTH) String> answer,
        @Size(max = Question.FEEDBACK_MAXLENGTH) String feedback) {}
