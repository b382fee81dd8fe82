package org.mainstay.workshop.rest;

import java.time.Instant;
import org.mainstay.shared.rest.PersonRefPayload;
import org.mainstay.workshop.model.RegistrationState;
import org.mainstay.workshop.service.RegistrationView;

/**
 * Somebody who takes part.
 *
 * @param attended null until somebody said so
 * @param rating from 1 to 5; null for none
 */
public record WorkshopRegistrationPayload(
        PersonRefPayload person,
        RegistrationState state,
        Instant registeredAt,
        Boolean attended,
        Integer rating,
        String remark) {

    static WorkshopRegistrationPayload of(RegistrationView registration) {
        return new WorkshopRegistrationPayload(
                PersonRefPayload.of(registration.person().id(), registration.person().name()),
                registration.state(),
                registration.registeredAt(),
                registration.attended(),
                registration.rating(),
                registration.remark());
    }
}
