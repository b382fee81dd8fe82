package org.mainstay.resource.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.mainstay.resource.model.ResourceKind;
import org.mainstay.resource.model.ResourceStatus;

/**
 * Which resources are wanted; an empty set is for all.
 *
 * @param products keys, any of them
 * @param tags any of them
 * @param own whether only the caller's
 * @param text in key or title; null for any
 */
public record ResourceFilter(
        @NotNull Set<ResourceKind> kinds,
        @NotNull Set<ResourceStatus> statuses,
        @NotNull @Size(max = 50) Set<String> products,
        @NotNull @Size(max = 50) Set<String> tags,
        boolean own,
        @Size(max = TEXT_MAXLENGTH) String text) {

    public static final int TEXT_MAXLENGTH = 200;
}
