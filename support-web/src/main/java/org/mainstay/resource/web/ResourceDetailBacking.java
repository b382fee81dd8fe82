package org.mainstay.resource.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.mainstay.history.service.HistoryView;
import org.mainstay.resource.model.Licences;
import org.mainstay.resource.model.Resource;
import org.mainstay.resource.model.ResourceStatus;
import org.mainstay.resource.service.MoveResource;
import org.mainstay.resource.service.ResourceDetail;
import org.mainstay.resource.service.ResourceQueries;
import org.mainstay.resource.service.ResourceService;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.omnifaces.cdi.Param;

/** Something of the community library, with what its moderators and its contributor do with it. */
@Named
@RequestScoped
public class ResourceDetailBacking {

    private static final int HISTORY_SHOWN = 20;

    @Inject ResourceQueries queries;
    @Inject ResourceService resources;
    @Inject Pages pages;

    @Inject
    @Param(name = "number")
    private String key;

    @Inject
    @Param(name = "version")
    private Integer version;

    private @Size(max = Resource.REASON_MAXLENGTH) String reason;
    private ResourceDetail detail;
    private List<HistoryView> history;

    /** Reads the resource before the answer begins, so that "not found" can be a page. */
    public void load() {
        getDetail();
    }

    public ResourceDetail getDetail() {
        if (detail == null) {
            detail = queries.get(key);
        }
        return detail;
    }

    /** The name of its licence. */
    public String getLicence() {
        return Licences.names().get(getDetail().summary().licence());
    }

    /** Whether the reader can make that of it now. */
    public boolean can(String to) {
        return getDetail().transitions().contains(ResourceStatus.valueOf(to));
    }

    /** Whether the reader can change it. */
    public boolean isChangeable() {
        return getDetail().own() && detail.summary().status() != ResourceStatus.WITHDRAWN;
    }

    /** Lets others see it. */
    public void accept() {
        move(ResourceStatus.PUBLISHED, "library_detail.accepted");
    }

    /** Refuses it. */
    public void refuse() {
        move(ResourceStatus.REFUSED, "library_detail.refused");
    }

    /** Takes it down. */
    public void takeDown() {
        move(ResourceStatus.WITHDRAWN, "library_detail.taken_down");
    }

    private void move(ResourceStatus to, String told) {
        resources.move(new MoveResource(key, to, reason, version));
        pages.tell(told);
        pages.go(Route.RESOURCE.path(key));
    }

    /** The latest entries, newest first; none for those who are no moderators. */
    public List<HistoryView> getHistory() {
        if (history == null) {
            history =
                    getDetail().moderating()
                            ? queries.history(key, PageRequest.first(HISTORY_SHOWN)).items()
                            : List.of();
        }
        return history;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
