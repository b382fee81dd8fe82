package org.mainstay.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.mainstay.identity.service.ThrottleQueries;
import org.mainstay.identity.service.ThrottleView;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.web.Address;
import org.mainstay.shared.web.PageNumbers;
import org.mainstay.shared.web.Route;
import org.omnifaces.cdi.Param;

/** Who has to wait before signing in again. */
@Named
@RequestScoped
public class ThrottleListBacking {

    @Inject ThrottleQueries queries;

    @Inject
    @Param(name = "page")
    private Integer page;

    private Page<ThrottleView> found;

    /** Reads before the answer begins, so that a refusal can still be a page. */
    public void load() {
        found =
                queries.blocked(
                        new PageRequest(PageNumbers.of(page), PageRequest.SIZE_DEFAULT, ""));
    }

    /** Those of this page, the longest first. */
    public Page<ThrottleView> getFound() {
        if (found == null) {
            load();
        }
        return found;
    }

    /** The address of the list. */
    public Address getAddress() {
        return Address.of(Route.THROTTLES.path(null));
    }
}
