package org.mainstay.workshop.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.Valid;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.mainstay.shared.web.Times;
import org.mainstay.workshop.service.WorkshopQueries;
import org.mainstay.workshop.service.WorkshopService;
import org.mainstay.workshop.service.WorkshopView;
import org.omnifaces.cdi.Param;

/** Plans a workshop, or changes one. */
@Named
@RequestScoped
public class WorkshopPlanBacking {

    @Inject WorkshopQueries queries;
    @Inject WorkshopService workshops;
    @Inject CurrentActor current;
    @Inject Times times;
    @Inject Pages pages;

    @Inject
    @Param(name = "number")
    private String key;

    @Inject
    @Param(name = "version")
    private Integer version;

    private final @Valid WorkshopForm form = new WorkshopForm();
    private WorkshopView known;

    /** Refuses before the answer begins, and takes up what is known. */
    public void load() {
        current.require(Permission.MANAGE_TRAINING);
        if (key != null) {
            form.fill(getKnown().facts(), times.getZone());
        }
    }

    /** The one that is changed; null for a new one. */
    public WorkshopView getKnown() {
        if (known == null && key != null) {
            known = queries.get(key);
        }
        return known;
    }

    /** Plans it, and leads to it. */
    public void plan() {
        var planned = workshops.plan(null, form.facts(times.getZone()));
        pages.tell("workshop_plan.planned");
        pages.go(Route.WORKSHOP.path(planned));
    }

    /** Stores the changes. */
    public void save() {
        workshops.change(key, form.facts(times.getZone()), version);
        pages.tell("workshop_plan.saved");
        pages.go(Route.WORKSHOP.path(key));
    }

    public WorkshopForm getForm() {
        return form;
    }
}
