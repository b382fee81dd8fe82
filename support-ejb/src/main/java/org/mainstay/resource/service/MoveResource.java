package org.mainstay.resource.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.mainstay.resource.model.Resource;
import org.mainstay.resource.model.ResourceStatus;

/**
 * Decide about a resource.
 *
 * @param reason for refusing it and taking it down; otherwise ignored
 * @param version the decision is about; null for any
 */
public record MoveResource(
        @NotNull String key,
        @NotNull ResourceStatus to,
        @Size(max = Resource.REASON_MAXLENGTH) String reason,
        Integer version) {}
