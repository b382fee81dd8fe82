package org.mainstay.live.web;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mainstay.live.service.LiveListener;
import org.mainstay.live.service.LiveSignals;

/** The pages that are open on this node and want to hear of changes. */
@ApplicationScoped
public class LiveConnections implements LiveListener {

    /** Pages of one session that can listen; further ones ask from time to time. */
    static final int PER_SESSION_MAX = 6;

    /** Pages that can listen on this node. */
    static final int MAX = 5000;

    /** A page that still wants to listen comes again, and its rights are looked at anew. */
    private static final Duration LASTS = Duration.ofMinutes(10);

    @Inject LiveSignals signals;

    private final Set<LiveConnection> open = ConcurrentHashMap.newKeySet();

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        signals.add(this);
    }

    @PreDestroy
    void stop() {
        signals.remove(this);
        open.forEach(LiveConnection::close);
    }

    /** Whether one more page of the session may listen. */
    boolean room(String session) {
        return open.size() < MAX
                && open.stream().filter(one -> one.session().equals(session)).count()
                        < PER_SESSION_MAX;
    }

    /** Lets a page listen until it goes away. */
    void listen(String session, boolean everything, Set<Long> tickets, AsyncContext async)
            throws IOException {
        async.setTimeout(LASTS.toMillis());
        var connection = new LiveConnection(session, everything, tickets, async, open::remove);
        open.add(connection);
        async.addListener(connection);
        async.getResponse().getOutputStream().setWriteListener(connection);
    }

    @Override
    public void heard(Set<Long> changed, Set<Long> visited) {
        for (var connection : open) {
            if (connection.concerns(changed)) {
                connection.send(LiveConnection.CHANGED);
            }
            if (connection.watches(visited)) {
                connection.send(LiveConnection.VISITED);
            }
        }
    }

    @Override
    public void beat() {
        open.forEach(connection -> connection.send(LiveConnection.BEAT));
    }
}
