package org.mainstay.webhook.service;

/**
 * A new webhook.
 *
 * @param secret by which its receiver checks signatures; not shown again
 */
public record AddedWebhook(WebhookView view, String secret) {}
