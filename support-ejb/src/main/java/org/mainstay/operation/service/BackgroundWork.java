package org.mainstay.operation.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.IntSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.idempotency.service.IdempotencyService;
import org.mainstay.mail.service.MailService;
import org.mainstay.outbox.service.OutboxRelay;
import org.mainstay.settings.Settings;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.sla.service.EscalationScanner;
import org.mainstay.ticket.service.NextStepScanner;
import org.mainstay.webhook.service.WebhookService;

/** What every node does over and over; the database shares it out between them. */
@ApplicationScoped
public class BackgroundWork {

    private static final Logger LOG = Logger.getLogger(BackgroundWork.class.getName());

    @Inject EscalationScanner scanner;
    @Inject NextStepScanner steps;
    @Inject OutboxRelay relay;
    @Inject MailService mails;
    @Inject IdempotencyService idempotency;
    @Inject WebhookService webhooks;
    @Inject Settings settings;
    @Inject CurrentActor current;

    /** Fires what is due and hands it to the broker. */
    public void escalate() {
        untilNothingIsLeft("escalations", scanner::scan);
        untilNothingIsLeft("outbox", relay::relay);
    }

    /** Reminds of tickets that wait, and closes those whose customer stays silent. */
    public void takeNextSteps() {
        untilNothingIsLeft("next steps", steps::scan);
    }

    /** Sends what waits, if there is a mail server. */
    public void sendMails() {
        if (settings.mailLeaves()) {
            untilNothingIsLeft("mail", () -> mails.sendNext() ? 1 : 0);
        }
    }

    /** Tells other systems what they wait to be told. */
    public void deliverWebhooks() {
        untilNothingIsLeft("webhooks", () -> webhooks.deliverNext() ? 1 : 0);
    }

    /** Forgets what has had its time. */
    public void tidyUp() {
        untilNothingIsLeft("kept answers", idempotency::forgetOld);
        untilNothingIsLeft("webhook deliveries", webhooks::forgetOld);
    }

    private void untilNothingIsLeft(String what, IntSupplier batch) {
        try {
            var more = true;
            while (more && !Thread.currentThread().isInterrupted()) {
                more = current.asSystem(batch::getAsInt) > 0;
            }
        } catch (RuntimeException e) {
            // The next run tries again; an exception that left here would end the schedule.
            LOG.log(Level.WARNING, "Background work failed and will be tried again: " + what, e);
        }
    }
}
