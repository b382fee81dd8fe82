package org.mainstay.problem.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.Valid;
import org.mainstay.problem.service.ProblemQueries;
import org.mainstay.problem.service.ProblemService;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.omnifaces.cdi.Param;

/** Changes what a problem record says. */
@Named
@RequestScoped
public class ProblemEditBacking {

    @Inject ProblemQueries queries;
    @Inject ProblemService problems;
    @Inject CurrentActor current;
    @Inject Pages pages;

    @Inject
    @Param(name = "number")
    private String number;

    @Inject
    @Param(name = "version")
    private Integer version;

    private final @Valid ProblemForm form = new ProblemForm();

    /** Reads the record before the answer begins, so that "not found" can be a page. */
    public void load() {
        current.require(Permission.WORK_TICKETS);
        var known = queries.get(number);
        version = known.summary().version();
        form.fill(known);
    }

    /** Stores what was written. */
    public void save() {
        problems.change(form.change(number, version));
        pages.tell("problem_edit.message.info.saved");
        pages.go(Route.PROBLEM.path(number));
    }

    public String getNumber() {
        return number;
    }

    public Integer getVersion() {
        return version;
    }

    public ProblemForm getForm() {
        return form;
    }
}
