package org.mainstay.ticket.rest;

import java.time.Instant;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.service.HistoryView;
import org.mainstay.shared.rest.PersonRefPayload;

/**
 * Something that happened to a ticket.
 *
 * @param at when it happened
 * @param recordedAt when it was written down
 * @param actor without an id for the application itself
 * @param field null for an act on the whole
 */
public record HistoryPayload(
        Instant at,
        Instant recordedAt,
        PersonRefPayload actor,
        Action action,
        String field,
        String from,
        String to) {

    static HistoryPayload of(HistoryView view) {
        return new HistoryPayload(
                view.at(),
                view.recordedAt(),
                PersonRefPayload.of(view.actorId(), view.actor()),
                view.action(),
                view.field(),
                view.from(),
                view.to());
    }
}
