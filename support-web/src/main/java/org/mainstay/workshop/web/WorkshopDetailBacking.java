package org.mainstay.workshop.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.mainstay.history.service.HistoryView;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.mainstay.workshop.model.RegistrationState;
import org.mainstay.workshop.model.Workshop;
import org.mainstay.workshop.model.WorkshopRegistration;
import org.mainstay.workshop.service.RegistrationView;
import org.mainstay.workshop.service.WorkshopQueries;
import org.mainstay.workshop.service.WorkshopService;
import org.mainstay.workshop.service.WorkshopView;
import org.omnifaces.cdi.Param;

/** What a workshop is about, where one registers, and who takes part. */
@Named
@RequestScoped
public class WorkshopDetailBacking {

    private static final int SHOWN = 20;

    @Inject WorkshopQueries queries;
    @Inject WorkshopService workshops;
    @Inject Pages pages;

    @Inject
    @Param(name = "number")
    private String key;

    @Inject
    @Param(name = "person")
    private Long person;

    @Inject
    @Param(name = "there")
    private String there;

    @Inject
    @Param(name = "rating")
    private Integer rating;

    private @Size(max = Workshop.REASON_MAXLENGTH) String reason;
    private @Size(max = WorkshopRegistration.REMARK_MAXLENGTH) String remark;
    private WorkshopView found;
    private List<RegistrationView> people;

    /** Reads it before the answer begins, so that "not found" can be a page. */
    public void load() {
        getFound();
    }

    public WorkshopView getFound() {
        if (found == null) {
            found = queries.get(key);
        }
        return found;
    }

    /** Who has a seat, then who waits; for trainers. */
    public List<RegistrationView> getPeople() {
        if (people == null) {
            people = queries.registrations(key, PageRequest.first(PageRequest.SIZE_MAX)).items();
        }
        return people;
    }

    /** The latest entries, newest first; for trainers. */
    public List<HistoryView> getHistory() {
        return queries.history(key, PageRequest.first(SHOWN)).items();
    }

    /** Takes a seat, or the next that becomes free. */
    public void register() {
        workshops.register(key);
        var confirmed = queries.get(key).registration() == RegistrationState.CONFIRMED;
        pages.tell(confirmed ? "workshop_detail.confirmed" : "workshop_detail.waits");
        pages.go(Route.WORKSHOP.path(key));
    }

    /** Gives the seat up. */
    public void withdraw() {
        workshops.withdraw(key);
        pages.tell("workshop_detail.withdrawn");
        pages.go(Route.WORKSHOP.path(key));
    }

    /** Cancels it. */
    public void cancel() {
        if (reason == null) {
            throw new InvalidInputException("required", "reason");
        }
        workshops.cancel(key, reason);
        pages.tell("workshop_detail.cancelled");
        pages.go(Route.WORKSHOP.path(key));
    }

    /** Says whether somebody was there. */
    public void attend() {
        workshops.attend(key, person, "true".equals(there));
        pages.go(Route.WORKSHOP.path(key));
    }

    /** Says how it was. */
    public void rate() {
        if (rating == null) {
            throw new InvalidInputException("required", "rating");
        }
        workshops.rate(key, rating, remark);
        pages.tell("workshop_detail.rated");
        pages.go(Route.WORKSHOP.path(key));
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }
}
