package org.mainstay.ticket.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.mainstay.settings.Setting;
import org.mainstay.settings.Settings;
import org.mainstay.ticket.model.MessageKind;
import org.mainstay.ticket.model.Patience;
import org.mainstay.ticket.model.Ticket;

/** Plans what happens to tickets by themselves if nobody says anything. */
@ApplicationScoped
public class NextSteps {

    @Inject Settings settings;
    @Inject Clock clock;

    /** How long tickets may rest here. */
    public static Patience patience(Settings settings) {
        return new Patience(
                settings.days(Setting.TICKET_REMINDER_DAYS),
                settings.days(Setting.TICKET_CLOSE_DAYS));
    }

    /** The ticket rests from now on in its status. */
    void plan(Ticket ticket) {
        ticket.rest(patience(settings), clock.instant());
    }

    /** Whoever is waited for has been reminded. */
    void planAfterReminder(Ticket ticket) {
        ticket.reminded(patience(settings), clock.instant());
    }

    /** Whoever asks again waits again. */
    void answered(@Observes TicketAnswered event) {
        var message = event.message();
        if (message.byStaff() && message.kind() == MessageKind.PUBLIC) {
            plan(message.ticket());
        }
    }
}
