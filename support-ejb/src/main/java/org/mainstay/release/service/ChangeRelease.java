package org.mainstay.release.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.mainstay.release.model.Release;

/**
 * Change a release; null leaves what it is about, an empty optional takes it away.
 *
 * @param version as last seen; null not to check
 */
public record ChangeRelease(
        @NotNull Long id,
        LocalDate plannedOn,
        Optional<@Size(max = Release.NOTES_MAXLENGTH) String> notes,
        Integer version) {}
