package org.mainstay.resource.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.mainstay.resource.model.Resource;
import org.mainstay.resource.model.ResourceStatus;
import org.mainstay.resource.service.MoveResource;

/**
 * A decision about a resource.
 *
 * @param reason for REFUSED and WITHDRAWN
 */
public record ResourceMovePayload(
        @NotNull ResourceStatus to, @Size(max = Resource.REASON_MAXLENGTH) String reason) {

    MoveResource command(String key, Integer version) {
        return new MoveResource(key, to, reason, version);
    }
}
