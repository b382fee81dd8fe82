package org.mainstay.live.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mainstay.live.service.Presence.Doing;

/**
 * Who of the desk is at which ticket, as far as this node has heard; forgotten when not renewed.
 */
@ApplicationScoped
public class Presences {

    /** Pages renew a presence more than twice in this time. */
    static final Duration LASTS = Duration.ofSeconds(50);

    private static final int SHOWN_MAX = 5;

    @Inject Clock clock;

    private final Map<Long, Map<Long, Seen>> tickets = new ConcurrentHashMap<>();

    /** Remembers where somebody is; says whether that is news. */
    boolean note(Presence presence) {
        var now = clock.instant();
        var before = at(presence.ticket(), null);
        tickets.compute(
                presence.ticket(),
                (ticket, people) -> {
                    var all = people == null ? new ConcurrentHashMap<Long, Seen>() : people;
                    all.values().removeIf(seen -> seen.until().isBefore(now));
                    if (presence.doing() == Doing.LEAVING) {
                        all.remove(presence.person());
                    } else {
                        all.put(presence.person(), new Seen(presence, now.plus(LASTS)));
                    }
                    return all.isEmpty() ? null : all;
                });
        return !before.equals(at(presence.ticket(), null));
    }

    /**
     * Who is at a ticket, by name, at most {@value #SHOWN_MAX}.
     *
     * @param but the person to leave out, null for nobody
     */
    public List<Presence> at(Long ticket, Long but) {
        var now = clock.instant();
        return tickets.getOrDefault(ticket, Map.of()).values().stream()
                .filter(seen -> !seen.until().isBefore(now))
                .map(Seen::presence)
                .filter(presence -> !presence.person().equals(but))
                .sorted(Comparator.comparing(Presence::name).thenComparing(Presence::person))
                .limit(SHOWN_MAX)
                .toList();
    }

    /** Forgets tickets nobody has looked at for a while. */
    public void forgetGone() {
        var now = clock.instant();
        tickets.keySet()
                .forEach(
                        ticket ->
                                tickets.computeIfPresent(
                                        ticket,
                                        (id, people) -> {
                                            people.values()
                                                    .removeIf(seen -> seen.until().isBefore(now));
                                            return people.isEmpty() ? null : people;
                                        }));
    }

    private record Seen(Presence presence, Instant until) {}
}
