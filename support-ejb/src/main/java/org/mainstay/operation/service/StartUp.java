package org.mainstay.operation.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.demo.service.DemoData;
import org.mainstay.identity.service.SetUpService;
import org.mainstay.launcher.Launcher;
import org.mainstay.settings.Settings;
import org.mainstay.shared.service.CurrentActor;

/**
 * Brings the application up: checks the settings, fills in demo data or shows the set-up link, and
 * lets the background work run until the application stops.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class StartUp {

    private static final Logger LOG = Logger.getLogger(StartUp.class.getName());
    private static final long SCAN_MILLIS = 500;
    private static final long STEP_MILLIS = 5000;
    private static final long BROADCAST_MILLIS = 500;
    private static final long ANNOUNCE_MILLIS = 5000;
    private static final long REVIEW_MILLIS = 60_000;
    private static final long EXPIRY_MILLIS = 60_000;
    private static final long MAIL_MILLIS = 1000;
    private static final long WEBHOOK_MILLIS = 1000;
    private static final long JOB_MILLIS = 1000;
    private static final long DIGEST_MILLIS = 10_000;
    private static final long INDEX_MILLIS = 500;
    private static final long TELL_MILLIS = 250;
    private static final long BEAT_MILLIS = 20_000;
    private static final long TIDY_MILLIS = 3_600_000;

    @Inject Settings settings;
    @Inject SetUpService setUp;
    @Inject DemoData demo;
    @Inject BackgroundWork work;
    @Inject CurrentActor current;

    @Resource ManagedScheduledExecutorService executor;

    private List<Future<?>> running = List.of();

    @PostConstruct
    void start() {
        // Touching the settings checks them: a wrong one stops the deployment with its sentence.
        LOG.log(Level.INFO, "Data directory: {0}", settings.dataDirectory());
        if (settings.demo()) {
            current.asSystem(
                    () -> {
                        demo.fill();
                        return null;
                    });
        } else {
            current.asSystem(setUp::newLink).ifPresent(StartUp::showSetUpLink);
        }
        running =
                List.of(
                        every(SCAN_MILLIS, work::escalate),
                        every(STEP_MILLIS, work::takeNextSteps),
                        every(BROADCAST_MILLIS, work::broadcast),
                        every(ANNOUNCE_MILLIS, work::announce),
                        every(REVIEW_MILLIS, work::remindOfReviews),
                        every(EXPIRY_MILLIS, work::remindOfExpiry),
                        every(MAIL_MILLIS, work::sendMails),
                        every(WEBHOOK_MILLIS, work::deliverWebhooks),
                        every(JOB_MILLIS, work::doJobs),
                        every(DIGEST_MILLIS, work::writeDigests),
                        every(INDEX_MILLIS, work::index),
                        every(TELL_MILLIS, work::tell),
                        every(BEAT_MILLIS, work::beat),
                        every(TIDY_MILLIS, work::tidy));
        System.setProperty(Launcher.STARTED, String.valueOf(true));
    }

    private Future<?> every(long millis, Runnable task) {
        return executor.scheduleWithFixedDelay(task, millis, millis, TimeUnit.MILLISECONDS);
    }

    private static void showSetUpLink(String link) {
        LOG.log(
                Level.WARNING,
                "There is no administrator yet. Open this link within 24 hours to make the first:"
                        + " {0}",
                link);
    }

    @PreDestroy
    void stop() {
        // Also what the server does when something else of the application fails to start.
        System.clearProperty(Launcher.STARTED);
        running.forEach(future -> future.cancel(false));
    }
}
