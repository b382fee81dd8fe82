package org.mainstay.webhook.rest;

import java.time.Instant;
import org.mainstay.webhook.model.WebhookDelivery;
import org.mainstay.webhook.model.WebhookEvent;
import org.mainstay.webhook.service.DeliveryView;

/** What became of an event on its way to a webhook. */
public record DeliveryPayload(
        String id,
        WebhookEvent event,
        WebhookDelivery.State state,
        Instant createdAt,
        int attempts,
        Instant nextAttemptAt,
        Instant finishedAt,
        Integer responseStatus,
        String lastError) {

    static DeliveryPayload of(DeliveryView delivery) {
        return new DeliveryPayload(
                delivery.messageId(),
                delivery.event(),
                delivery.state(),
                delivery.createdAt(),
                delivery.attempts(),
                delivery.nextAttemptAt(),
                delivery.finishedAt(),
                delivery.responseStatus(),
                delivery.lastError());
    }
}
