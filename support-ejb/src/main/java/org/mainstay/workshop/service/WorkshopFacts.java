package org.mainstay.workshop.service;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.mainstay.workshop.model.Workshop;

/**
 * What a workshop is; blank or null for what is not said. It has a place, a link, or both.
 *
 * @param description Markdown
 * @param opensAt when one can register; null for at once
 * @param closesAt until when one can register; null for its beginning
 */
public record WorkshopFacts(
        @NotBlank @Size(max = Workshop.TITLE_MAXLENGTH) String title,
        @Size(max = Workshop.TEXT_MAXLENGTH) String description,
        @NotNull Instant start,
        @NotNull Instant end,
        @Size(max = Workshop.PLACE_MAXLENGTH) String place,
        @Size(max = Workshop.LINK_MAXLENGTH) String link,
        @Min(1) @Max(Workshop.SEATS_MAX) int seats,
        Instant opensAt,
        Instant closesAt) {}
