package org.mainstay.job.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import org.mainstay.job.model.Job;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;

/** Background work, for its owner alone. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class JobQueries {

    @Inject JobRepository jobs;
    @Inject JobFiles files;
    @Inject CurrentActor current;
    @Inject Clock clock;

    /** The caller's work, the newest first. */
    @Requires(Permission.SIGNED_IN)
    public List<JobView> mine() {
        return jobs.of(current.actor().id(), clock.instant(), JobService.OF_OWNER_MAX).stream()
                .map(JobView::of)
                .toList();
    }

    /**
     * Work of the caller.
     *
     * @throws NotFoundException if the caller has no such work (any more)
     */
    @Requires(Permission.SIGNED_IN)
    public JobView get(@NotNull Long id) {
        return JobView.of(own(id));
    }

    /**
     * What exactly the caller wants to be done.
     *
     * @param kind as whoever does it names it
     * @throws NotFoundException if the caller has no such work (any more)
     */
    @Requires(Permission.SIGNED_IN)
    public String order(@NotNull Long id, @NotNull String kind) {
        var job = own(id);
        if (!job.kind().equals(kind)) {
            throw new NotFoundException("job", id);
        }
        return job.order();
    }

    private Job own(Long id) {
        return jobs.find(id)
                .filter(job -> current.actor().is(job.owner().id()))
                .filter(job -> job.expiresAt().isAfter(clock.instant()))
                .orElseThrow(() -> new NotFoundException("job", id));
    }

    /**
     * What came of work of the caller.
     *
     * @throws NotFoundException if the caller has no such result (any more, or yet)
     */
    @Requires(Permission.SIGNED_IN)
    public JobResult open(@NotNull Long id) {
        var job = own(id);
        if (job.state() != Job.State.DONE) {
            throw new NotFoundException("job", id);
        }
        return new JobResult(JobView.of(job), files.place(id));
    }
}
