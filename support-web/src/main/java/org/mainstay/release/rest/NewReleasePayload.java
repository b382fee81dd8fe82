package org.mainstay.release.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.mainstay.release.model.Release;
import org.mainstay.release.service.PlanRelease;
import org.mainstay.shared.model.Key;

/**
 * A release to be begun.
 *
 * @param product key
 * @param version as it will be called
 * @param notes Markdown
 */
public record NewReleasePayload(
        @NotNull @Size(max = Key.MAXLENGTH) String product,
        @NotBlank @Size(max = Release.NAME_MAXLENGTH) String version,
        @NotNull LocalDate plannedOn,
        @Size(max = Release.NOTES_MAXLENGTH) String notes) {

    PlanRelease command() {
        return new PlanRelease(product, version, plannedOn, notes);
    }
}
