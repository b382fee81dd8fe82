package org.mainstay.release.service;

import org.mainstay.release.model.Release;

/** Nobody should install a release any more; fired in the transaction that withdraws it. */
public record ReleaseWithdrawn(Release release) {}
