package org.mainstay.webhook.rest;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.mainstay.webhook.model.Webhook;
import org.mainstay.webhook.model.WebhookEvent;
import org.mainstay.webhook.service.AddWebhook;

/** A webhook to be added. */
public record NewWebhookPayload(
        @NotNull @Size(max = Webhook.URL_MAXLENGTH) String url,
        @NotEmpty Set<@NotNull WebhookEvent> events) {

    AddWebhook command() {
        return new AddWebhook(url, events);
    }
}
