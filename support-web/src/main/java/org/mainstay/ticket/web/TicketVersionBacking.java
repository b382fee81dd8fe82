package org.mainstay.ticket.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.mainstay.product.model.PhaseSpan;
import org.mainstay.product.service.VersionQueries;
import org.mainstay.product.service.VersionView;
import org.mainstay.shared.web.ActiveTexts;
import org.mainstay.shared.web.Times;

/** How the version that a ticket is about is supported. */
@Named
@RequestScoped
public class TicketVersionBacking {

    @Inject TicketDetailBacking ticket;
    @Inject VersionQueries versions;
    @Inject ActiveTexts texts;
    @Inject Times times;

    private boolean asked;
    private VersionView support;

    /** Null if the ticket is about no version in particular. */
    public VersionView getSupport() {
        if (!asked) {
            asked = true;
            var summary = ticket.getDetail().summary();
            support = versions.find(summary.product(), summary.productVersion()).orElse(null);
        }
        return support;
    }

    /** Until when the phase goes on, or since when support has ended; null if nobody knows. */
    public String getUntil() {
        if (support.ended()) {
            return texts.get("version.since", times.day(support.lastDay()));
        }
        return support.phases().stream()
                .filter(span -> span.phase() == support.current() && span.to() != null)
                .map(PhaseSpan::to)
                .map(day -> texts.get("version.until", times.day(day)))
                .findFirst()
                .orElse(null);
    }
}
