package org.mainstay.outbox.service;

import java.time.Instant;
import org.mainstay.outbox.model.OutboxMessage.Destination;

/**
 * A message that the broker gave up.
 *
 * @param id as the broker names it
 * @param sentAt when it was sent at first
 * @param origin where it was to go; null for a place the desk doesn't send to
 */
public record DeadLetter(String id, String body, Instant sentAt, Destination origin) {}
