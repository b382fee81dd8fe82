package org.mainstay.job.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.job.service.JobService.Taken;
import org.mainstay.shared.service.CurrentActor;

/** Does background work, one piece after the other, outside any transaction. */
@ApplicationScoped
public class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class.getName());

    /** Often enough to look at, seldom enough to cost nothing. */
    private static final Duration BETWEEN_SIGNS = Duration.ofMillis(500);

    @Inject JobService jobs;
    @Inject JobFiles files;
    @Inject CurrentActor current;
    @Inject Event<JobDue> due;
    @Inject Clock clock;

    /**
     * Does the work that waits longest.
     *
     * @return how much there was
     */
    public int runNext() {
        var taken = jobs.take();
        taken.ifPresent(this::run);
        return taken.isPresent() ? 1 : 0;
    }

    private void run(Taken taken) {
        try {
            write(taken);
            jobs.finish(taken.id(), taken.attempt());
            LOG.log(Level.INFO, "Job {0} done: {1}", new Object[] {taken.id(), taken.kind()});
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Job " + taken.id() + " failed: " + taken.kind(), e);
            jobs.fail(taken.id(), taken.attempt());
        }
    }

    private void write(Taken taken) {
        try (OutputStream out =
                new BufferedOutputStream(
                        Files.newOutputStream(files.part(taken.id(), taken.attempt())))) {
            var job = new JobDue(taken.kind(), taken.order(), taken.owner(), out, new Signs(taken));
            current.as(
                    taken.owner(),
                    () -> {
                        due.fire(job);
                        return null;
                    });
            if (!job.done()) {
                throw new IllegalStateException("Nobody does " + taken.kind());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells the database of progress now and then. */
    private final class Signs implements JobDue.Progress {

        private final Taken taken;
        private Instant last = Instant.EPOCH;

        Signs(Taken taken) {
            this.taken = taken;
        }

        @Override
        public void at(long done, long total) {
            var now = clock.instant();
            if (!now.isBefore(last.plus(BETWEEN_SIGNS))) {
                last = now;
                current.asSystem(
                        () -> {
                            jobs.progress(taken.id(), taken.attempt(), done, total);
                            return null;
                        });
            }
        }
    }
}
