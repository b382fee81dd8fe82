package org.mainstay.release.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.mainstay.release.model.Release;
import org.mainstay.release.model.ReleaseStatus;

/**
 * Move a release to another status.
 *
 * @param reason needed to withdraw it
 * @param version as last seen; null not to check
 */
public record MoveRelease(
        @NotNull Long id,
        @NotNull ReleaseStatus to,
        @Size(max = Release.REASON_MAXLENGTH) String reason,
        Integer version) {}
