package org.mainstay.job.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.mainstay.identity.service.PersonDirectory;
import org.mainstay.job.model.Job;
import org.mainstay.shared.service.Actor;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.shared.service.UnprocessableException;

/** Takes orders for background work, and keeps book of it. */
@Stateless
public class JobService {

    /** Most orders of one person at a time. */
    static final int OF_OWNER_MAX = 20;

    @Inject JobRepository jobs;
    @Inject JobFiles files;
    @Inject PersonDirectory people;
    @Inject CurrentActor current;
    @Inject Clock clock;

    /**
     * Lets work be done in the caller's name.
     *
     * @param kind as whoever does it names it
     * @param order what exactly, as that one understands it
     * @return the job's id
     * @throws UnprocessableException if the caller has too many already
     */
    @Requires(Permission.SIGNED_IN)
    public Long order(
            @NotNull String kind,
            @NotNull String order,
            @NotNull String fileName,
            @NotNull String contentType) {
        var now = clock.instant();
        var me = current.actor().id();
        if (jobs.count(me, now) >= OF_OWNER_MAX || order.length() > Job.ORDER_MAXLENGTH) {
            throw new UnprocessableException("job.too_many", null, OF_OWNER_MAX);
        }
        var job = new Job(people.get(me), kind, order, fileName, contentType, now);
        jobs.add(job);
        return job.id();
    }

    /**
     * Deletes finished work of the caller with its file.
     *
     * @throws NotFoundException if the caller has no such job that is finished
     */
    @Requires(Permission.SIGNED_IN)
    public void delete(@NotNull Long id) {
        var job =
                jobs.lock(id)
                        .filter(found -> current.actor().is(found.owner().id()))
                        .filter(found -> found.expiresAt() != null && finished(found))
                        .orElseThrow(() -> new NotFoundException("job", id));
        remove(job);
    }

    private static boolean finished(Job job) {
        return job.state() == Job.State.DONE || job.state() == Job.State.FAILED;
    }

    /**
     * Takes work that nobody does; empty if there is none, or it has failed because it was tried
     * too often or its owner may not sign in any more.
     */
    @Requires(Permission.SYSTEM)
    public Optional<Taken> take() {
        var now = clock.instant();
        return jobs.claimDue(now).filter(job -> job.take(now)).flatMap(job -> taken(job, now));
    }

    private Optional<Taken> taken(Job job, Instant now) {
        var owner = people.actor(job.owner().id());
        if (owner.isEmpty()) {
            job.fail(now);
        }
        return owner.map(
                actor -> new Taken(job.id(), job.attempts(), actor, job.kind(), job.order()));
    }

    /**
     * Takes note of progress, also of work that is one transaction: the lease has to be seen to be
     * renewed before that ends.
     *
     * @throws IllegalStateException if the attempt is not the one that runs
     */
    @Requires(Permission.SYSTEM)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void progress(@NotNull Long id, int attempt, long done, long total) {
        running(id, attempt).progress(done, total, clock.instant());
    }

    /**
     * Makes what the attempt wrote the result.
     *
     * @throws IllegalStateException if the attempt is not the one that runs
     */
    @Requires(Permission.SYSTEM)
    public void finish(@NotNull Long id, int attempt) {
        var job = running(id, attempt);
        job.finish(files.keep(id, attempt), clock.instant());
    }

    /** Gives up the work, unless another node has it by now. */
    @Requires(Permission.SYSTEM)
    public void fail(@NotNull Long id, int attempt) {
        jobs.lock(id).filter(job -> job.runs(attempt)).ifPresent(job -> job.fail(clock.instant()));
    }

    private Job running(Long id, int attempt) {
        return jobs.lock(id)
                .filter(job -> job.runs(attempt))
                .orElseThrow(() -> new IllegalStateException("Job " + id + " is another's by now"));
    }

    /**
     * Clears away one job that has expired, with its file.
     *
     * @return how many there were
     */
    @Requires(Permission.SYSTEM)
    public int clearAway() {
        var expired = jobs.claimExpired(clock.instant());
        expired.ifPresent(this::remove);
        return expired.isPresent() ? 1 : 0;
    }

    private void remove(Job job) {
        // First the file: a crash in between leaves a row that is cleared away again.
        files.delete(job.id(), job.attempts());
        jobs.remove(job);
    }

    /**
     * Work a node has taken.
     *
     * @param owner with the rights of now
     */
    record Taken(Long id, int attempt, Actor owner, String kind, String order) {}
}
