package org.mainstay.course.service;

import java.util.List;
import org.mainstay.course.model.QuestionKind;

/**
 * A question as learners see it, without its answer.
 *
 * @param text Markdown
 * @param html the same, safe to show
 */
public record QuestionView(
        Long id, QuestionKind kind, String text, String html, List<String> options) {}
