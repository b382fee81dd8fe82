package org.mainstay.identity.service;

import java.time.Instant;

/**
 * A token as its owner sees it; the secret is not kept.
 *
 * @param lastUsedAt to the minute; null if it was never used
 * @param valid whether it still works
 */
public record TokenView(
        Long id,
        String name,
        Instant createdAt,
        Instant expiresAt,
        Instant lastUsedAt,
        boolean valid) {}
