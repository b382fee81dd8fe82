package org.mainstay.workshop.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.mainstay.workshop.model.Workshop;
import org.mainstay.workshop.service.WorkshopFacts;

/**
 * Changes to a workshop; what is absent stays.
 *
 * @param description JSON's null takes it away, as it does place, link, registrationFrom and
 *     registrationUntil
 */
public record WorkshopChangePayload(
        @Size(min = 1, max = Workshop.TITLE_MAXLENGTH) String title,
        Optional<@Size(max = Workshop.TEXT_MAXLENGTH) String> description,
        Instant start,
        Instant end,
        Optional<@Size(max = Workshop.PLACE_MAXLENGTH) String> place,
        Optional<@Size(max = Workshop.LINK_MAXLENGTH) String> link,
        @Min(1) @Max(Workshop.SEATS_MAX) Integer seats,
        Optional<Instant> registrationFrom,
        Optional<Instant> registrationUntil) {

    WorkshopFacts facts(WorkshopFacts known) {
        return new WorkshopFacts(
                Objects.requireNonNullElse(title, known.title()),
                changed(description, known.description()),
                Objects.requireNonNullElse(start, known.start()),
                Objects.requireNonNullElse(end, known.end()),
                changed(place, known.place()),
                changed(link, known.link()),
                Objects.requireNonNullElse(seats, known.seats()),
                changed(registrationFrom, known.opensAt()),
                changed(registrationUntil, known.closesAt()));
    }

    private static <T> T changed(Optional<T> to, T from) {
        return to == null ? from : to.orElse(null);
    }
}
