package org.mainstay.release.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.mainstay.release.service.HelpingRelease;
import org.mainstay.release.service.ReleaseQueries;
import org.omnifaces.cdi.Param;

/** The releases that fix what a ticket is about, or others of its version, on its page. */
@Named
@RequestScoped
public class TicketReleasesBacking {

    @Inject ReleaseQueries releases;

    @Inject
    @Param(name = "number")
    private String ticket;

    private List<HelpingRelease> found;

    /** Those that fix the ticket, the latest planned first. */
    public List<HelpingRelease> getFixing() {
        return found().stream().filter(HelpingRelease::ticketToo).toList();
    }

    /** Those that fix other things of its version, the latest planned first. */
    public List<HelpingRelease> getOthers() {
        return found().stream().filter(each -> !each.ticketToo()).toList();
    }

    private List<HelpingRelease> found() {
        if (found == null) {
            found = releases.helping(ticket);
        }
        return found;
    }
}
