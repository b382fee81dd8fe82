package org.mainstay.workshop.rest;

import java.time.Instant;
import org.mainstay.shared.rest.PersonRefPayload;
import org.mainstay.workshop.model.RegistrationState;
import org.mainstay.workshop.model.WorkshopStatus;
import org.mainstay.workshop.service.WorkshopView;

/**
 * A workshop.
 *
 * @param link for those who have a seat, and for trainers
 * @param taken seats that are taken
 * @param waiting how many wait for one
 * @param reason why it was cancelled; null unless it was
 * @param registration the caller's; null for none
 */
public record WorkshopPayload(
        String key,
        String title,
        String description,
        Instant start,
        Instant end,
        String place,
        String link,
        int seats,
        long taken,
        long waiting,
        Instant registrationFrom,
        Instant registrationUntil,
        PersonRefPayload trainer,
        WorkshopStatus status,
        String reason,
        RegistrationState registration) {

    static WorkshopPayload of(WorkshopView workshop) {
        var facts = workshop.facts();
        return new WorkshopPayload(
                workshop.key(),
                facts.title(),
                facts.description(),
                facts.start(),
                facts.end(),
                facts.place(),
                facts.link(),
                facts.seats(),
                workshop.taken(),
                workshop.waiting(),
                facts.opensAt(),
                facts.closesAt(),
                PersonRefPayload.of(workshop.trainer().id(), workshop.trainer().name()),
                workshop.status(),
                workshop.reason(),
                workshop.registration());
    }
}
