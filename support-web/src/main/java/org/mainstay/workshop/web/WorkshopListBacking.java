package org.mainstay.workshop.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.mainstay.identity.web.ActiveUser;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.web.Address;
import org.mainstay.shared.web.PageNumbers;
import org.mainstay.shared.web.Route;
import org.mainstay.workshop.service.WorkshopQueries;
import org.mainstay.workshop.service.WorkshopView;
import org.omnifaces.cdi.Param;

/** The workshops ahead, or those that are over. */
@Named
@RequestScoped
public class WorkshopListBacking {

    private static final String PAST = "past";

    @Inject WorkshopQueries workshops;
    @Inject ActiveUser user;

    @Inject
    @Param(name = PAST)
    private String past;

    @Inject
    @Param(name = "page")
    private Integer page;

    private Page<WorkshopView> found;

    /** Reads before the answer begins, so that a refusal can still be a page. */
    public void load() {
        var request = new PageRequest(PageNumbers.of(page), PageRequest.SIZE_DEFAULT, "");
        found = workshops.all(isPast(), request);
    }

    public Page<WorkshopView> getFound() {
        return found;
    }

    /** Whether those that are over are shown. */
    public boolean isPast() {
        return past != null;
    }

    /** Whether the reader plans workshops. */
    public boolean isManaging() {
        return user.may(Permission.MANAGE_TRAINING);
    }

    private Address here() {
        return Address.of(Route.WORKSHOPS.path(null)).with(PAST, past);
    }

    /** Address of the page before; null on the first. */
    public String getPrevious() {
        return here().previous(found);
    }

    /** Address of the next page; null on the last. */
    public String getNext() {
        return here().next(found);
    }
}
