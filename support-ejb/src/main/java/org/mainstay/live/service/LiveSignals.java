package org.mainstay.live.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.HistoryRecorded;

/**
 * Gathers what open pages should hear, sends it to all nodes, and hands on what comes from them.
 *
 * <p>Everything that changes a ticket is in its history, so that is where changes are heard of,
 * once their transaction has succeeded. Nothing here is kept: whoever misses a signal reads the
 * ticket anew a little later.
 */
@ApplicationScoped
public class LiveSignals {

    @Inject LiveChannel channel;
    @Inject Presences presences;

    private final Set<Long> changed = ConcurrentHashMap.newKeySet();
    private final Map<List<Long>, Presence> arrived = new ConcurrentHashMap<>();
    private final Set<LiveListener> listeners = new CopyOnWriteArraySet<>();

    void recorded(@Observes(during = TransactionPhase.AFTER_SUCCESS) HistoryRecorded event) {
        if (event.subject() == Subject.TICKET) {
            changed.add(event.id());
        }
    }

    /** Tells all nodes where somebody is. */
    public void tell(Presence presence) {
        arrived.put(List.of(presence.ticket(), presence.person()), presence);
    }

    /** Sends what was gathered since the last time, if there is anything. */
    public void send() {
        var tickets = Set.copyOf(changed);
        changed.removeAll(tickets);
        var people = Map.copyOf(arrived);
        people.forEach(arrived::remove);
        if (!tickets.isEmpty() || !people.isEmpty()) {
            channel.send(new LiveSignal(tickets, people.values()).toJson());
        }
    }

    /**
     * Takes what a node sent.
     *
     * @param body JSON text
     */
    public void receive(String body) {
        var signal = LiveSignal.of(body);
        var visited = new HashSet<Long>();
        for (var presence : signal.presences()) {
            if (presences.note(presence)) {
                visited.add(presence.ticket());
            }
        }
        listeners.forEach(listener -> listener.heard(signal.changed(), visited));
    }

    /** Keeps quiet connections open. */
    public void beat() {
        listeners.forEach(LiveListener::beat);
    }

    /** From now on the listener is told; once, however often it is added. */
    public void add(LiveListener listener) {
        listeners.add(listener);
    }

    /** From now on it is not. */
    public void remove(LiveListener listener) {
        listeners.remove(listener);
    }
}
