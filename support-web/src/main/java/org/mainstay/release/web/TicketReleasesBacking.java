package org.mainstay.release.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.mainstay.release.service.ReleaseQueries;
import org.mainstay.release.service.ReleaseSummary;
import org.omnifaces.cdi.Param;

/** The releases that fix what a ticket is about, on the ticket’s page. */
@Named
@RequestScoped
public class TicketReleasesBacking {

    @Inject ReleaseQueries releases;

    @Inject
    @Param(name = "number")
    private String ticket;

    private List<ReleaseSummary> found;

    /** The latest planned first. */
    public List<ReleaseSummary> getFound() {
        if (found == null) {
            found = releases.fixing(ticket);
        }
        return found;
    }
}
