package org.mainstay.ticket.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.mainstay.settings.Setting;
import org.mainstay.settings.Settings;
import org.mainstay.ticket.model.Ticket;

/** Until when tickets that are done can be reopened. */
@ApplicationScoped
class Reopening {

    @Inject Settings settings;
    @Inject Clock clock;

    /** The last instant; empty if the ticket is not done, or another one goes on with it. */
    Optional<Instant> until(Ticket ticket) {
        return Optional.ofNullable(ticket.doneAt())
                .filter(done -> ticket.mergedInto() == null && ticket.followUp() == null)
                .flatMap(done -> settings.days(Setting.TICKET_REOPEN_DAYS).map(done::plus));
    }

    boolean possible(Ticket ticket) {
        return until(ticket).filter(last -> !clock.instant().isAfter(last)).isPresent();
    }
}
