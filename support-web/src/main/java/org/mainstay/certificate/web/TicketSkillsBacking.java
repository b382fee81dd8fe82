package org.mainstay.certificate.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.mainstay.certificate.service.CertificateQueries;
import org.mainstay.certificate.service.SkillView;
import org.mainstay.ticket.web.TicketDetailBacking;

/**
 * Who is trained for the product of a ticket, where it is assigned; read only when somebody asks,
 * since the page is opened far more often than a ticket is assigned.
 */
@Named
@RequestScoped
public class TicketSkillsBacking {

    @Inject CertificateQueries certificates;
    @Inject TicketDetailBacking ticket;

    private List<SkillView> found;

    public List<SkillView> getFound() {
        if (found == null) {
            var summary = ticket.getDetail().summary();
            found = certificates.trainedFor(summary.product(), summary.productVersion());
        }
        return found;
    }
}
