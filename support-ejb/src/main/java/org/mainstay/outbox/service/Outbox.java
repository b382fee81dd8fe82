package org.mainstay.outbox.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.mainstay.outbox.model.OutboxMessage;

/** Takes messages for the broker, in the transaction of the change they report. */
@ApplicationScoped
public class Outbox {

    @Inject OutboxRepository messages;
    @Inject Clock clock;

    /**
     * @param body JSON text
     */
    public void put(OutboxMessage.Destination destination, String body) {
        messages.add(new OutboxMessage(destination, body, clock.instant()));
    }
}
