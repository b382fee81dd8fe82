package org.mainstay.operation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.mainstay.operation.service.FirstStep;
import org.mainstay.operation.service.FirstStepService;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;

/** The first steps of an administrator, above their work. */
@Named
@RequestScoped
public class FirstStepsBacking {

    @Inject FirstStepService service;
    @Inject Pages pages;

    private List<Step> steps;

    /** The steps; none when all are done or put aside. */
    public List<Step> getSteps() {
        if (steps == null) {
            steps =
                    service.open().stream()
                            .flatMap(open -> open.entrySet().stream())
                            .map(step -> new Step(step.getKey(), step.getValue()))
                            .toList();
        }
        return steps;
    }

    /** How many are done. */
    public long getDone() {
        return getSteps().stream().filter(Step::done).count();
    }

    /** Puts them aside for good. */
    public void dismiss() {
        service.dismiss();
        pages.go(Route.WORK.path(null));
    }

    /** One step. */
    public record Step(FirstStep what, boolean done) {

        /** Where it is done. */
        public String getPath() {
            var route =
                    switch (what) {
                        case MAIL, PUBLIC_URL -> Route.SETTINGS;
                        case TEAM -> Route.TEAMS;
                        case PRODUCT -> Route.PRODUCTS;
                        case SECOND_ADMINISTRATOR -> Route.USERS;
                    };
            return route.path(null);
        }
    }
}
