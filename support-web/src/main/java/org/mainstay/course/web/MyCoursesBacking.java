package org.mainstay.course.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.mainstay.course.service.EnrolmentView;
import org.mainstay.course.service.LearningQueries;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.web.Address;
import org.mainstay.shared.web.PageNumbers;
import org.mainstay.shared.web.Route;
import org.omnifaces.cdi.Param;

/** What somebody takes and has taken. */
@Named
@RequestScoped
public class MyCoursesBacking {

    @Inject LearningQueries learning;

    @Inject
    @Param(name = "page")
    private Integer page;

    private Page<EnrolmentView> found;

    /** Reads before the answer begins, so that a refusal can still be a page. */
    public void load() {
        found = learning.mine(new PageRequest(PageNumbers.of(page), PageRequest.SIZE_DEFAULT, ""));
    }

    public Page<EnrolmentView> getFound() {
        return found;
    }

    /** Address of the page before; null on the first. */
    public String getPrevious() {
        return Address.of(Route.MY_COURSES.path(null)).previous(found);
    }

    /** Address of the next page; null on the last. */
    public String getNext() {
        return Address.of(Route.MY_COURSES.path(null)).next(found);
    }
}
