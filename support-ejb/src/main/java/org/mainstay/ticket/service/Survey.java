package org.mainstay.ticket.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.mainstay.settings.Setting;
import org.mainstay.settings.Settings;
import org.mainstay.ticket.model.Ticket;

/** Whose opinion of the help is asked, and how long. */
@ApplicationScoped
class Survey {

    @Inject TicketScope scope;
    @Inject Settings settings;
    @Inject Clock clock;

    /** Until when a ticket's customer is asked; empty if the ticket is not done, or merged. */
    Optional<Instant> until(Ticket ticket) {
        return Optional.ofNullable(ticket.doneAt())
                .filter(done -> ticket.mergedInto() == null)
                .flatMap(done -> settings.days(Setting.TICKET_RATING_DAYS).map(done::plus));
    }

    /** Until when the caller can answer; empty if they can't now. */
    Optional<Instant> answerableUntil(Ticket ticket) {
        return until(ticket)
                .filter(last -> !clock.instant().isAfter(last))
                .filter(last -> scope.speaksAsCustomer(ticket));
    }
}
