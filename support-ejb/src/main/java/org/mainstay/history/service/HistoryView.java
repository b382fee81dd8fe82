package org.mainstay.history.service;

import java.time.Instant;
import org.mainstay.history.model.HistoryEntry.Action;

/**
 * One entry of the history.
 *
 * @param at when it happened
 * @param recordedAt when it was written down
 * @param actorId null for the application itself
 * @param field camelCase, null for an act on the whole
 * @param from the old value, null for none
 * @param to the new value, null for none
 */
public record HistoryView(
        Long id,
        Instant at,
        Instant recordedAt,
        Long actorId,
        String actor,
        Action action,
        String field,
        String from,
        String to,
        boolean internal) {}
