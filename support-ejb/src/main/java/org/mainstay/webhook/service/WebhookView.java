package org.mainstay.webhook.service;

import java.time.Instant;
import java.util.Set;
import org.mainstay.webhook.model.Webhook;
import org.mainstay.webhook.model.WebhookEvent;

/** A webhook without its secret. */
public record WebhookView(
        Long id,
        int version,
        String url,
        Set<WebhookEvent> events,
        boolean active,
        Instant createdAt) {

    static WebhookView of(Webhook webhook) {
        return new WebhookView(
                webhook.id(),
                webhook.version(),
                webhook.url(),
                webhook.events(),
                webhook.active(),
                webhook.createdAt());
    }
}
