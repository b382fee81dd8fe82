package org.mainstay.workshop.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.mainstay.shared.model.Key;
import org.mainstay.workshop.model.Workshop;
import org.mainstay.workshop.service.WorkshopFacts;

/**
 * A workshop to be planned.
 *
 * @param key null for one made of the title
 * @param registrationFrom null for at once
 * @param registrationUntil null for its beginning
 */
public record NewWorkshopPayload(
        @Size(max = Key.MAXLENGTH) @Pattern(regexp = Key.PATTERN) String key,
        @NotBlank @Size(max = Workshop.TITLE_MAXLENGTH) String title,
        @Size(max = Workshop.TEXT_MAXLENGTH) String description,
        @NotNull Instant start,
        @NotNull Instant end,
        @Size(max = Workshop.PLACE_MAXLENGTH) String place,
        @Size(max = Workshop.LINK_MAXLENGTH) String link,
        @NotNull @Min(1) @Max(Workshop.SEATS_MAX) Integer seats,
        Instant registrationFrom,
        Instant registrationUntil) {

    WorkshopFacts facts() {
        return new WorkshopFacts(
                title,
                description,
                start,
                end,
                place,
                link,
                seats,
                registrationFrom,
                registrationUntil);
    }
}
