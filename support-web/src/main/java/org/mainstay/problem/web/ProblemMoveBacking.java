package org.mainstay.problem.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.mainstay.problem.model.ProblemStatus;
import org.mainstay.problem.service.MoveProblem;
import org.mainstay.problem.service.ProblemService;
import org.mainstay.shared.web.ActiveTexts;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.omnifaces.cdi.Param;

/** Moves a problem to a status that needs no more than a button. */
@Named
@RequestScoped
public class ProblemMoveBacking {

    @Inject ProblemService problems;
    @Inject ActiveTexts texts;
    @Inject Pages pages;

    @Inject
    @Param(name = "number")
    private String number;

    @Inject
    @Param(name = "version")
    private Integer version;

    @Inject
    @Param(name = "to")
    private ProblemStatus to;

    /** Moves it. */
    public void move() {
        problems.move(new MoveProblem(number, to, null, version));
        pages.tell("problem_detail.moved", texts.of(to));
        pages.go(Route.PROBLEM.path(number));
    }
}
