package org.mainstay.live.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The open answer to one page, as server-sent events.
 *
 * <p>Nothing here waits: what can't be written now is written when the container says so. What
 * waits is never more than one of each kind of event, since events carry nothing but their name.
 */
final class LiveConnection implements WriteListener, AsyncListener {

    /** A ticket the page shows has changed. */
    static final String CHANGED = "data: changed\n\n";

    /** Somebody came to the ticket or left. */
    static final String VISITED = "data: visited\n\n";

    /** A comment, to be seen alive by what lies between. */
    static final String BEAT = ":\n\n";

    /** Milliseconds after which a browser that lost the connection comes again. */
    private static final String FIRST = "retry: 5000\n\n";

    private final String session;
    private final boolean everything;
    private final Set<Long> tickets;
    private final AsyncContext async;
    private final ServletOutputStream out;
    private final Consumer<LiveConnection> over;
    private final Set<String> waiting = new LinkedHashSet<>();
    private boolean started;
    private boolean unflushed;
    private boolean closed;

    /**
     * @param everything whether it is to hear of all tickets
     * @param tickets ids of those it is to hear of in any case
     * @param over what to do when it has ended
     */
    LiveConnection(
            String session,
            boolean everything,
            Set<Long> tickets,
            AsyncContext async,
            Consumer<LiveConnection> over)
            throws IOException {
        this.session = session;
        this.everything = everything;
        this.tickets = tickets;
        this.async = async;
        this.out = async.getResponse().getOutputStream();
        this.over = over;
        waiting.add(FIRST);
    }

    String session() {
        return session;
    }

    /** Whether it is to hear of one of the tickets. */
    boolean concerns(Set<Long> ids) {
        return everything && !ids.isEmpty() || watches(ids);
    }

    /** Whether the page shows one of the tickets by name. */
    boolean watches(Set<Long> ids) {
        return tickets.stream().anyMatch(ids::contains);
    }

    synchronized void send(String event) {
        waiting.add(event);
        write();
    }

    @Override
    public synchronized void onWritePossible() {
        started = true;
        write();
    }

    private void write() {
        try {
            while (started && !closed && (unflushed || !waiting.isEmpty()) && out.isReady()) {
                if (waiting.isEmpty()) {
                    unflushed = false;
                    out.flush();
                } else {
                    unflushed = true;
                    out.write(String.join("", waiting).getBytes(StandardCharsets.UTF_8));
                    waiting.clear();
                }
            }
        } catch (IOException | IllegalStateException e) {
            // The browser has gone, as browsers do; the container may have noticed first.
            close();
        }
    }

    /** Ends the answer; the browser may come again. */
    synchronized void close() {
        if (!closed) {
            closed = true;
            over.accept(this);
            async.complete();
        }
    }

    @Override
    public void onError(Throwable thrown) {
        close();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        close();
    }

    @Override
    public void onError(AsyncEvent event) {
        close();
    }

    @Override
    public synchronized void onComplete(AsyncEvent event) {
        closed = true;
        over.accept(this);
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        event.getAsyncContext().addListener(this);
    }
}
