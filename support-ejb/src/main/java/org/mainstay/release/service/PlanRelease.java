package org.mainstay.release.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.mainstay.release.model.Release;

/**
 * Begin a release.
 *
 * @param product key
 * @param name as the version will be called
 * @param notes Markdown; null for none
 */
public record PlanRelease(
        @NotNull String product,
        @NotBlank @Size(max = Release.NAME_MAXLENGTH) String name,
        @NotNull LocalDate plannedOn,
        @Size(max = Release.NOTES_MAXLENGTH) String notes) {}
