package org.mainstay.problem.service;

import java.time.Instant;
import org.mainstay.problem.model.BroadcastDelivery;
import org.mainstay.problem.model.BroadcastDelivery.State;
import org.mainstay.shared.model.Language;

/**
 * What became of a broadcast on one ticket.
 *
 * @param ticket number
 * @param customer the reporter's organisation, or their name if they have none
 * @param language in which it was sent; null if it wasn't
 * @param at when something became of it; null while it waits
 */
public record DeliveryView(
        String ticket,
        String subject,
        String customer,
        State state,
        Language language,
        Instant at) {

    static DeliveryView of(BroadcastDelivery delivery) {
        var ticket = delivery.ticket();
        return new DeliveryView(
                ticket.number(),
                ticket.subject(),
                ticket.organisation() == null
                        ? ticket.reporter().displayName()
                        : ticket.organisation().name(),
                delivery.state(),
                delivery.language(),
                delivery.finishedAt());
    }
}
