package org.mainstay.webhook.rest;

import java.time.Instant;
import java.util.Set;
import org.mainstay.webhook.model.WebhookEvent;
import org.mainstay.webhook.service.AddedWebhook;
import org.mainstay.webhook.service.WebhookView;

/**
 * A webhook.
 *
 * @param secret only in the answer that creates it
 */
public record WebhookPayload(
        Long id,
        String url,
        Set<WebhookEvent> events,
        boolean active,
        Instant createdAt,
        String secret) {

    static WebhookPayload of(AddedWebhook added) {
        return of(added.view(), added.secret());
    }

    static WebhookPayload of(WebhookView webhook) {
        return of(webhook, null);
    }

    private static WebhookPayload of(WebhookView webhook, String secret) {
        return new WebhookPayload(
                webhook.id(),
                webhook.url(),
                webhook.events(),
                webhook.active(),
                webhook.createdAt(),
                secret);
    }
}
