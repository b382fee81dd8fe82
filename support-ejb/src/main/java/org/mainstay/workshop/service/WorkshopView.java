package org.mainstay.workshop.service;

import java.time.Instant;
import org.mainstay.identity.service.PersonRef;
import org.mainstay.workshop.model.RegistrationState;
import org.mainstay.workshop.model.WorkshopStatus;

/**
 * A workshop as the caller sees it.
 *
 * @param facts the link only for those who have a seat, and for trainers
 * @param reason why it was cancelled; null unless it was
 * @param html of the description, safe to show
 * @param taken seats that are taken
 * @param waiting how many wait for a seat
 * @param registration the caller's; null for none
 * @param rated whether the caller said how it was
 * @param mayRegister whether the caller can register now
 * @param mayRate whether the caller can say how it was
 * @param mayManage whether the caller can change it
 */
public record WorkshopView(
        String key,
        int version,
        WorkshopFacts facts,
        PersonRef trainer,
        WorkshopStatus status,
        String reason,
        String html,
        long taken,
        long waiting,
        RegistrationState registration,
        boolean rated,
        boolean mayRegister,
        boolean mayRate,
        boolean mayManage) {

    /** Seats that are free. */
    public long free() {
        return Math.max(0, facts.seats() - taken);
    }

    /** Whether the caller has a seat or waits for one. */
    public boolean registered() {
        return registration != null && registration != RegistrationState.WITHDRAWN;
    }

    /** Whether it is over at a time. */
    public boolean over(Instant now) {
        return facts.end().isBefore(now);
    }
}
