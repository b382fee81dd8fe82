package org.mainstay.webhook.service;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.mainstay.webhook.model.Webhook;
import org.mainstay.webhook.model.WebhookEvent;

/** Asks for a webhook. */
public record AddWebhook(
        @NotNull @Size(max = Webhook.URL_MAXLENGTH) String url,
        @NotEmpty Set<@NotNull WebhookEvent> events) {}
