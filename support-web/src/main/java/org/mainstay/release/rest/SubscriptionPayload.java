package org.mainstay.release.rest;

/**
 * Whether the caller follows a product.
 *
 * @param product key
 */
public record SubscriptionPayload(String product, boolean subscribed) {}
