package org.mainstay.workshop.service;

import java.time.Instant;
import org.mainstay.identity.service.PersonRef;
import org.mainstay.workshop.model.RegistrationState;
import org.mainstay.workshop.model.WorkshopRegistration;

/**
 * Who takes part in a workshop.
 *
 * @param attended null until somebody said so
 * @param rating null for none
 * @param remark null for none
 */
public record RegistrationView(
        PersonRef person,
        RegistrationState state,
        Instant registeredAt,
        Boolean attended,
        Integer rating,
        String remark) {

    static RegistrationView of(WorkshopRegistration registration) {
        return new RegistrationView(
                PersonRef.of(registration.person()),
                registration.state(),
                registration.registeredAt(),
                registration.attended(),
                registration.rating(),
                registration.remark());
    }
}
