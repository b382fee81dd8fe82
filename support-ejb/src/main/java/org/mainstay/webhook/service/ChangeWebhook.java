package org.mainstay.webhook.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.mainstay.webhook.model.Webhook;
import org.mainstay.webhook.model.WebhookEvent;

/**
 * Asks to change a webhook; null leaves a property as it is.
 *
 * @param version as last seen; null not to check
 */
public record ChangeWebhook(
        @NotNull Long id,
        @Size(max = Webhook.URL_MAXLENGTH) String url,
        @Size(min = 1) Set<@NotNull WebhookEvent> events,
        Boolean active,
        Integer version) {}
