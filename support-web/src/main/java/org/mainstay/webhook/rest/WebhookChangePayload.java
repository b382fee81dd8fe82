package org.mainstay.webhook.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.mainstay.webhook.model.Webhook;
import org.mainstay.webhook.model.WebhookEvent;
import org.mainstay.webhook.service.ChangeWebhook;

/** What is to change; what is left out stays. */
public record WebhookChangePayload(
        @Size(max = Webhook.URL_MAXLENGTH) String url,
        @Size(min = 1) Set<@NotNull WebhookEvent> events,
        Boolean active) {

    ChangeWebhook command(Long id, Integer version) {
        return new ChangeWebhook(id, url, events, active, version);
    }
}
