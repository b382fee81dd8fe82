package org.mainstay.job.service;

import java.time.Instant;
import org.mainstay.job.model.Job;

/**
 * Background work as its owner sees it.
 *
 * @param kind as whoever does it names it
 * @param done steps done
 * @param total steps in all, 0 until known
 * @param size bytes of the result
 * @param expiresAt when it and its file go away
 */
public record JobView(
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

    static JobView of(Job job) {
        return new JobView(
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
