package org.mainstay.certificate.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.mainstay.certificate.service.CertificateQueries;
import org.mainstay.certificate.service.SkillView;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.mainstay.ticket.service.ChangeTicket;
import org.mainstay.ticket.service.TicketService;
import org.mainstay.ticket.web.TicketDetailBacking;
import org.omnifaces.cdi.Param;

/**
 * Who is trained for the product of a ticket, where it is assigned; read only when somebody asks,
 * since the page is opened far more often than a ticket is assigned.
 */
@Named
@RequestScoped
public class TicketSkillsBacking {

    @Inject CertificateQueries certificates;
    @Inject TicketDetailBacking ticket;

    @Inject TicketService tickets;
    @Inject Pages pages;

    @Inject
    @Param(name = "version")
    private Integer version;

    /** Id of who gets the ticket. */
    @Inject
    @Param(name = "person")
    private Long person;

    private List<SkillView> found;

    /** Gives the ticket to somebody who is trained for it; its team stays. */
    public void give() {
        var team = Optional.ofNullable(ticket.getDetail().summary().team());
        tickets.change(
                ChangeTicket.of(ticket.getNumber(), version)
                        .withAssignment(team, Optional.ofNullable(person)));
        pages.tell("ticket_detail.changed");
        pages.go(Route.TICKET.path(ticket.getNumber()));
    }

    public List<SkillView> getFound() {
        if (found == null) {
            var summary = ticket.getDetail().summary();
            found = certificates.trainedFor(summary.product(), summary.productVersion());
        }
        return found;
    }
}
