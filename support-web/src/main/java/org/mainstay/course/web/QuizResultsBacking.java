package org.mainstay.course.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.mainstay.course.service.LearningService;
import org.mainstay.course.service.QuizResults;
import org.mainstay.course.service.ResultQueries;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.omnifaces.cdi.Param;

/** How learners did in a quiz, where its trainer can let them try once more. */
@Named
@RequestScoped
public class QuizResultsBacking {

    @Inject ResultQueries results;
    @Inject LearningService learning;
    @Inject Pages pages;

    /** Id of the quiz. */
    @Inject
    @Param(name = "number")
    private String lesson;

    @Inject
    @Param(name = "enrolment")
    private Long enrolment;

    private QuizResults found;

    /** Reads before the answer begins, so that a refusal can still be a page. */
    public void load() {
        found = results.ofQuiz(id());
    }

    private Long id() {
        if (!lesson.matches("[0-9]{1,18}")) {
            throw new NotFoundException("lesson", lesson);
        }
        return Long.valueOf(lesson);
    }

    public QuizResults getFound() {
        return found;
    }

    /** Gives somebody one more attempt. */
    public void allow() {
        learning.allowAnother(enrolment, id());
        pages.tell("quiz_results.allowed");
        pages.go(Route.QUIZ_RESULTS.path(lesson));
    }
}
