package org.mainstay.release.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.mainstay.release.model.ReleaseStatus;

/**
 * Which releases are wanted.
 *
 * @param statuses any of them; empty for all
 * @param products keys, any of them; empty for all
 */
public record ReleaseFilter(
        @NotNull Set<ReleaseStatus> statuses, @NotNull @Size(max = 50) Set<String> products) {}
