package org.mainstay.sla.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.mainstay.sla.service.PolicyQueries;
import org.mainstay.sla.service.PolicyView;
import org.omnifaces.cdi.Param;

/** A policy: whom it is for, what it promises, who hears of it when that is in danger. */
@Named
@RequestScoped
public class PolicyDetailBacking {

    @Inject PolicyQueries policies;

    @Inject
    @Param(name = "number")
    private String key;

    private PolicyView found;

    /** Reads it before the answer begins, so that "not found" can be a page. */
    public void load() {
        found = policies.get(key);
    }

    public PolicyView getFound() {
        if (found == null) {
            load();
        }
        return found;
    }
}
