package org.mainstay.idempotency.service;

/**
 * A request that may be sent again.
 *
 * @param caller id of the person; null for a visitor
 * @param key chosen by the client
 * @param fingerprint digest of all that makes it the same request, lower-case hex
 */
public record RepeatableRequest(Long caller, String key, String fingerprint) {}
