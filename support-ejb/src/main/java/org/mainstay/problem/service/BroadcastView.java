package org.mainstay.problem.service;

import java.time.Instant;
import java.util.Map;
import org.mainstay.identity.service.PersonRef;
import org.mainstay.problem.model.Broadcast.Purpose;
import org.mainstay.problem.model.BroadcastDelivery.State;
import org.mainstay.shared.model.Language;

/**
 * A broadcast and how far it has come.
 *
 * @param text by language
 * @param counts tickets by what became of them; each state has one
 */
public record BroadcastView(
        Long id,
        Purpose purpose,
        PersonRef author,
        Map<Language, Prose> text,
        Instant createdAt,
        Map<State, Long> counts) {

    /** How many tickets it is for. */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many tickets there is nothing left to do for. */
    public long finished() {
        return total() - counts.get(State.WAITING);
    }

    /** How many tickets something became of. */
    public long count(State state) {
        return counts.get(state);
    }

    /** Whether it is still on its way. */
    public boolean runs() {
        return counts.get(State.WAITING) > 0;
    }
}
