package org.mainstay.identity.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;

/** Who has to wait before signing in again. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ThrottleQueries {

    @Inject ThrottleRepository throttles;
    @Inject Clock clock;

    /** Those who have to wait now, the longest first. */
    @Requires(Permission.MANAGE_PEOPLE)
    public Page<ThrottleView> blocked(@Valid PageRequest request) {
        return throttles.blocked(clock.instant(), request);
    }
}
