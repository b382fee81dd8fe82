package org.mainstay.operation.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.IntSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.certificate.service.ExpiryReminders;
import org.mainstay.document.service.ReviewReminders;
import org.mainstay.idempotency.service.IdempotencyService;
import org.mainstay.identity.service.SessionService;
import org.mainstay.identity.service.ThrottleService;
import org.mainstay.job.service.JobRunner;
import org.mainstay.job.service.JobService;
import org.mainstay.live.service.LiveSignals;
import org.mainstay.live.service.Presences;
import org.mainstay.mail.service.MailService;
import org.mainstay.notification.service.DigestService;
import org.mainstay.outbox.service.OutboxRelay;
import org.mainstay.problem.service.BroadcastRunner;
import org.mainstay.release.service.AnnouncementService;
import org.mainstay.search.service.SearchFeed;
import org.mainstay.settings.Settings;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.sla.service.EscalationScanner;
import org.mainstay.ticket.service.DraftService;
import org.mainstay.ticket.service.NextStepScanner;
import org.mainstay.ticket.service.UnusedFiles;
import org.mainstay.webhook.service.WebhookService;

/** What every node does over and over; the database shares it out between them. */
@ApplicationScoped
public class BackgroundWork {

    private static final Logger LOG = Logger.getLogger(BackgroundWork.class.getName());

    @Inject EscalationScanner scanner;
    @Inject NextStepScanner steps;
    @Inject OutboxRelay relay;
    @Inject BroadcastRunner broadcasts;
    @Inject AnnouncementService announcements;
    @Inject ReviewReminders reminders;
    @Inject ExpiryReminders expiries;
    @Inject MailService mails;
    @Inject WebhookService webhooks;
    @Inject IdempotencyService idempotency;
    @Inject JobRunner jobRunner;
    @Inject JobService jobs;
    @Inject DigestService digests;
    @Inject ThrottleService throttles;
    @Inject SessionService sessions;
    @Inject DraftService drafts;
    @Inject UnusedFiles files;
    @Inject SearchFeed search;
    @Inject LiveSignals live;
    @Inject Presences presences;
    @Inject Settings settings;
    @Inject CurrentActor current;

    /** Fires what is due and hands it to the broker. */
    public void escalate() {
        untilNothingIsLeft("escalations", scanner::scan);
        untilNothingIsLeft("outbox", relay::relay);
    }

    /** Writes the digests that are due. */
    public void writeDigests() {
        untilNothingIsLeft("digests", digests::writeNext);
    }

    /** Reminds of tickets that wait, and closes those whose customer stays silent. */
    public void takeNextSteps() {
        untilNothingIsLeft("next steps", steps::scan);
    }

    /** Tells customers what is told to many of them at once. */
    public void broadcast() {
        untilNothingIsLeft("broadcasts", broadcasts::run);
    }

    /** Tells the users of products of releases, and of phases that end. */
    public void announce() {
        untilNothingIsLeft("ends of phases", announcements::noticeEndings);
        untilNothingIsLeft("announcements", announcements::announceNext);
    }

    /** Reminds of documents that have to be looked at again. */
    public void remindOfReviews() {
        untilNothingIsLeft("reviews of documents", reminders::remindNext);
    }

    /** Reminds of certificates that expire. */
    public void remindOfExpiry() {
        untilNothingIsLeft("certificates that expire", expiries::remindNext);
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

    /** Does what people asked for, and clears away what they had long enough. */
    public void doJobs() {
        untilNothingIsLeft("jobs", jobRunner::runNext);
        untilNothingIsLeft("expired jobs", jobs::clearAway);
    }

    /**
     * Lets searches find what changed; each node for itself. An index that is made anew takes its
     * time, a batch in each run, and leaves the processors to those who wait for an answer.
     */
    public void index() {
        once("search index", search::follow);
    }

    /** Tells open pages what happened, on all nodes. */
    public void tell() {
        once("live updates", live::send);
    }

    /** Keeps the connections of open pages, and forgets who left without a word. */
    public void beat() {
        once("live connections", live::beat);
        once("presences", presences::forgetGone);
    }

    /** Forgets what nobody will need any more. */
    public void tidy() {
        untilNothingIsLeft("drafts", drafts::forgetOld);
        untilNothingIsLeft("kept answers", idempotency::forgetOld);
        untilNothingIsLeft("webhook deliveries", webhooks::forgetOld);
        untilNothingIsLeft("sign-in counts", throttles::tidyUp);
        untilNothingIsLeft("sessions", sessions::tidyUp);
        once("unused files", files::clearAway);
    }

    private void once(String what, Runnable work) {
        untilNothingIsLeft(
                what,
                () -> {
                    work.run();
                    return 0;
                });
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
