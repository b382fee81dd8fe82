package org.mainstay.webhook.service;

import java.time.Instant;
import org.mainstay.webhook.model.WebhookDelivery;
import org.mainstay.webhook.model.WebhookEvent;

/**
 * What became of one event on its way to a webhook.
 *
 * @param messageId the header {@code webhook-id} of every try
 * @param nextAttemptAt null unless it waits
 * @param finishedAt null while it waits
 * @param responseStatus of the last try; null if there was no answer
 * @param lastError null if the last try went well, or its status says it all
 */
public record DeliveryView(
        Long id,
        String messageId,
        WebhookEvent event,
        WebhookDelivery.State state,
        Instant createdAt,
        int attempts,
        Instant nextAttemptAt,
        Instant finishedAt,
        Integer responseStatus,
        String lastError) {

    static DeliveryView of(WebhookDelivery delivery) {
        return new DeliveryView(
                delivery.id(),
                delivery.messageId(),
                delivery.event(),
                delivery.state(),
                delivery.createdAt(),
                delivery.attempts(),
                delivery.state() == WebhookDelivery.State.WAITING ? delivery.nextAttemptAt() : null,
                delivery.finishedAt(),
                delivery.responseStatus(),
                delivery.lastError());
    }
}
