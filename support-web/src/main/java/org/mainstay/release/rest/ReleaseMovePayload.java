package org.mainstay.release.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.mainstay.release.model.Release;
import org.mainstay.release.model.ReleaseStatus;
import org.mainstay.release.service.MoveRelease;

/**
 * A move of a release to another status.
 *
 * @param reason for WITHDRAWN
 */
public record ReleaseMovePayload(
        @NotNull ReleaseStatus to, @Size(max = Release.REASON_MAXLENGTH) String reason) {

    MoveRelease command(Long id, Integer version) {
        return new MoveRelease(id, to, reason, version);
    }
}
