package org.mainstay.course.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mainstay.course.service.QuestionDraft;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.omnifaces.cdi.Param;

/** Changes a question of a quiz on the page of its lesson; one at a time. */
@Named
@RequestScoped
public class QuestionEditBacking {

    @Inject LessonEditBacking lesson;
    @Inject HttpServletRequest request;
    @Inject Pages pages;

    /** The one that is being changed; null for a new one. */
    @Inject
    @Param(name = "question")
    private Long id;

    private final @Valid QuestionForm form = new QuestionForm();
    private boolean filled;

    private Optional<QuestionDraft> known() {
        return lesson.getLesson().questions().stream()
                .filter(question -> question.id().equals(id))
                .findFirst();
    }

    /** Stores the question. */
    public void save() {
        var written = form.draft(known().map(QuestionDraft::id).orElse(null));
        lesson.change(quiz -> quiz.with(replaced(quiz.questions(), written)));
        pages.tell("question_edit.saved");
        back();
    }

    private static List<QuestionDraft> replaced(List<QuestionDraft> all, QuestionDraft written) {
        var questions = new ArrayList<>(all);
        if (written.id() == null) {
            questions.add(written);
        } else {
            questions.replaceAll(each -> each.id().equals(written.id()) ? written : each);
        }
        return questions;
    }

    /** Takes the question away. */
    public void remove() {
        lesson.change(
                quiz ->
                        quiz.with(
                                quiz.questions().stream()
                                        .filter(each -> !each.id().equals(id))
                                        .toList()));
        pages.tell("question_edit.removed");
        back();
    }

    private void back() {
        pages.go(Route.LESSON.path(lesson.getId().toString()) + "#questions");
    }

    /** Null for a new one. */
    public Long getId() {
        return id;
    }

    /** As it was typed, or as the question is if another form of the page was sent. */
    public QuestionForm getForm() {
        if (!filled && request.getParameter("questionForm") == null) {
            known().ifPresent(form::fill);
        }
        filled = true;
        return form;
    }
}
