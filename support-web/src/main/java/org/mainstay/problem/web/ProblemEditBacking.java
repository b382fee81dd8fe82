package org.mainstay.problem.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.Valid;
import java.util.List;
import org.mainstay.history.service.HistoryView;
import org.mainstay.problem.service.ProblemDetail;
import org.mainstay.problem.service.ProblemQueries;
import org.mainstay.problem.service.ProblemService;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.omnifaces.cdi.Param;

/** Changes what a problem record says. */
@Named
@RequestScoped
public class ProblemEditBacking {

    private static final int CHANGES_SHOWN = 3;

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
    private ProblemDetail known;

    /** Reads the record before the answer begins, so that "not found" can be a page. */
    public void load() {
        current.require(Permission.WORK_TICKETS);
        form.fill(known());
    }

    private ProblemDetail known() {
        if (known == null) {
            known = queries.get(number);
        }
        return known;
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

    /** The version to be sent: the latest, of which the page says when it wasn't seen yet. */
    public Integer getVersion() {
        return known().summary().version();
    }

    /** Whether somebody changed the record since the form was filled in. */
    public boolean isOvertaken() {
        return version != null && !version.equals(getVersion());
    }

    /** The latest changes, newest first. */
    public List<HistoryView> getHistory() {
        return queries.history(number, PageRequest.first(CHANGES_SHOWN)).items();
    }

    public ProblemForm getForm() {
        return form;
    }
}
