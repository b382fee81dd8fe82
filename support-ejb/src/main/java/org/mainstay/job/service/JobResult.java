package org.mainstay.job.service;

import java.nio.file.Path;

/** What came of background work, and where its bytes are. */
public record JobResult(JobView view, Path file) {}
