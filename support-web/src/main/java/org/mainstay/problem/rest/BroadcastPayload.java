package org.mainstay.problem.rest;

import java.time.Instant;
import org.mainstay.problem.model.Broadcast.Purpose;
import org.mainstay.problem.model.BroadcastDelivery.State;
import org.mainstay.problem.service.BroadcastView;
import org.mainstay.shared.rest.PersonRefPayload;

/**
 * A broadcast, and to how many tickets it was sent, waits to be, was not since they were done, or
 * could not be.
 */
public record BroadcastPayload(
        Long id,
        Purpose purpose,
        PersonRefPayload author,
        TranslationPayload text,
        Instant createdAt,
        long total,
        long waiting,
        long sent,
        long skipped,
        long failed) {

    static BroadcastPayload of(BroadcastView view) {
        return new BroadcastPayload(
                view.id(),
                view.purpose(),
                new PersonRefPayload(view.author().id(), view.author().name()),
                TranslationPayload.of(view.text()),
                view.createdAt(),
                view.total(),
                view.count(State.WAITING),
                view.count(State.SENT),
                view.count(State.SKIPPED),
                view.count(State.FAILED));
    }
}
