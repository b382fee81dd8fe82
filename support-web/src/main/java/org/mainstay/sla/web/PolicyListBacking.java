package org.mainstay.sla.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.web.Address;
import org.mainstay.shared.web.PageNumbers;
import org.mainstay.shared.web.Route;
import org.mainstay.sla.service.PolicyQueries;
import org.mainstay.sla.service.PolicyView;
import org.omnifaces.cdi.Param;

/** All policies, in the order in which they are tried. */
@Named
@RequestScoped
public class PolicyListBacking {

    private static final Address LIST = Address.of(Route.POLICIES.path(null));

    @Inject PolicyQueries policies;

    @Inject
    @Param(name = "page")
    private Integer page;

    private Page<PolicyView> found;

    /** Reads them before the answer begins, so that a refusal can still be a page. */
    public void load() {
        found = policies.all(new PageRequest(PageNumbers.of(page), PageRequest.SIZE_DEFAULT, ""));
    }

    public Page<PolicyView> getFound() {
        if (found == null) {
            load();
        }
        return found;
    }

    /** Address of the page before; null on the first. */
    public String getPrevious() {
        return LIST.previous(getFound());
    }

    /** Address of the next page; null on the last. */
    public String getNext() {
        return LIST.next(getFound());
    }
}
