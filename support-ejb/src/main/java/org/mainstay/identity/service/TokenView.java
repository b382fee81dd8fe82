package org.mainstay.identity.service;

import java.time.Instant;

/** A token as its owner sees it; the secret is not kept. */
public record TokenView(Long id, String name, Instant createdAt, Instant expiresAt) {}
