package org.mainstay.job.rest;

import java.time.Instant;
import org.mainstay.job.model.Job;
import org.mainstay.job.service.JobView;

/**
 * Work in the background.
 *
 * @param done steps done
 * @param total steps in all, 0 until known
 * @param fileName of the result
 * @param size bytes of the result, 0 until there is one
 * @param expiresAt when it and its result go away
 */
public record JobPayload(
        Long id,
        String kind,
        Job.State state,
        long done,
        long total,
        String fileName,
        String contentType,
        long size,
        Instant createdAt,
        Instant expiresAt) {

    /** The work as clients see it. */
    public static JobPayload of(JobView job) {
        return new JobPayload(
                job.id(),
                job.kind(),
                job.state(),
                job.done(),
                job.total(),
                job.fileName(),
                job.contentType(),
                job.size(),
                job.createdAt(),
                job.expiresAt());
    }
}
