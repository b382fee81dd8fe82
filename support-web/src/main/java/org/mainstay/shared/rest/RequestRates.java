package org.mainstay.shared.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mainstay.settings.Setting;
import org.mainstay.settings.Settings;

/**
 * Counts the requests of each client in windows of a minute, on this node. Kept in memory: a limit
 * need not survive a restart, and asking the database would cost more than what it protects.
 */
@ApplicationScoped
public class RequestRates {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int CLIENTS_BEFORE_CLEANING = 1000;

    @Inject Settings settings;
    @Inject Clock clock;

    private final Map<String, Window> windows = new ConcurrentHashMap<>();

    /** How many requests a client made since when. */
    private record Window(Instant start, long requests) {

        boolean over(Instant now) {
            return !now.isBefore(start.plus(WINDOW));
        }
    }

    /**
     * Where a client stands.
     *
     * @param limit requests a minute
     * @param remaining below 0 if this request is one too many
     * @param resetSeconds until the count starts again, rounded up
     */
    record Rate(long limit, long remaining, long resetSeconds) {}

    /** Whether requests are counted at all. */
    boolean limited() {
        return settings.number(Setting.API_REQUESTS) > 0;
    }

    /** Counts a request. */
    Rate count(String client) {
        var now = clock.instant();
        if (windows.size() > CLIENTS_BEFORE_CLEANING) {
            windows.values().removeIf(window -> window.over(now));
        }
        var window =
                windows.merge(
                        client,
                        new Window(now, 1),
                        (old, one) ->
                                old.over(now) ? one : new Window(old.start, old.requests + 1));
        var limit = settings.number(Setting.API_REQUESTS);
        var reset = Duration.between(now, window.start.plus(WINDOW)).plusNanos(999_999_999);
        return new Rate(limit, limit - window.requests, reset.toSeconds());
    }
}
