package org.mainstay.search.service;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.AlreadyClosedException;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.HistoryMark;

/**
 * Keeps this node's index as things are, by following the history. Entries don't appear in the
 * order of their times: each waits for the end of its transaction. So every look goes back some
 * seconds, and once in a while longer than any transaction takes; what was dealt with is known.
 */
@ApplicationScoped
public class SearchFeed {

    private static final Duration USUAL_LOOK = Duration.ofSeconds(15);
    private static final Duration LONG_LOOK = Duration.ofMinutes(5);
    private static final Duration BETWEEN_LONG_LOOKS = Duration.ofMinutes(1);
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(30);
    private static final int MARKS = 1000;
    private static final int THINGS = 100;

    @Inject SearchSources sources;
    @Inject SearchIndex index;
    @Inject Clock clock;

    private final Map<Long, Instant> dealt = new HashMap<>();
    private FeedState state;
    private Instant lookedBack;
    private Instant committed;
    private boolean closed;
    private volatile SearchProgress progress = new SearchProgress(0, true, 0, 0);

    /**
     * Takes over what changed, and reads on where the index is being made anew.
     *
     * @return how many things were read anew; none means there is nothing left to do
     */
    public synchronized int follow() {
        if (closed) {
            return 0;
        }
        try {
            if (!index.isOpen()) {
                open();
            }
            look();
            var rebuilt = rebuild();
            index.refresh();
            progress = state.progress(index.size());
            if (!clock.instant().isBefore(committed.plus(BETWEEN_COMMITS))) {
                commit();
            }
            return rebuilt;
        } catch (UncheckedIOException | AlreadyClosedException e) {
            // The next time it is opened as it was last committed.
            index.judge(e);
            index.abandon();
            throw e;
        }
    }

    private void open() {
        var things = sources.count();
        var kept = index.open();
        var now = clock.instant();
        if (kept.isEmpty()) {
            state = FeedState.begin(now);
            state.rebuild(things);
        } else {
            state = FeedState.of(kept);
        }
        dealt.clear();
        lookedBack = Instant.MIN;
        committed = now;
    }

    private void look() {
        var now = clock.instant();
        var longLook = lookedBack.isBefore(now.minus(BETWEEN_LONG_LOOKS));
        var at = state.position().minus(longLook ? LONG_LOOK : USUAL_LOOK);
        var id = 0L;
        List<HistoryMark> marks;
        do {
            marks = sources.after(at, id, MARKS);
            take(marks.stream().filter(mark -> !dealt.containsKey(mark.id())).toList());
            for (var mark : marks) {
                dealt.put(mark.id(), mark.recordedAt());
                at = mark.recordedAt();
                id = mark.id();
            }
            state.reached(at);
        } while (marks.size() == MARKS);
        if (longLook) {
            lookedBack = now;
            var oldest = state.position().minus(LONG_LOOK);
            dealt.values().removeIf(recorded -> recorded.isBefore(oldest));
        }
    }

    private void take(List<HistoryMark> marks) {
        var changed = new HashMap<Subject, Collection<Long>>();
        for (var mark : marks) {
            changed.computeIfAbsent(mark.subject(), any -> new LinkedHashSet<>())
                    .add(mark.subjectId());
        }
        changed.forEach((subject, ids) -> sources.kinds(subject).forEach(kind -> put(kind, ids)));
        marks.stream()
                .filter(mark -> mark.subject() == Subject.SEARCH_INDEX)
                .map(HistoryMark::recordedAt)
                .filter(state::unheard)
                .forEach(
                        order -> {
                            state.hear(order);
                            state.rebuild(sources.count());
                        });
    }

    private void put(SearchKind kind, Collection<Long> ids) {
        var all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += THINGS) {
            var some = all.subList(from, Math.min(from + THINGS, all.size()));
            index.put(kind, some, sources.entries(kind, some), state.generation());
        }
    }

    private int rebuild() {
        if (state.rebuilding() == null) {
            return 0;
        }
        var ids = sources.idsAfter(state.rebuilding(), state.after(), THINGS);
        if (!ids.isEmpty()) {
            put(state.rebuilding(), ids);
            state.rebuilt(ids);
            return ids.size();
        }
        state.nextKind();
        if (state.rebuilding() == null) {
            index.removeBefore(state.generation());
            commit();
            return 0;
        }
        return 1;
    }

    private void commit() {
        if (index.changed()) {
            index.commit(state.kept());
        }
        committed = clock.instant();
    }

    /** How far the index was after the last look. */
    SearchProgress progress() {
        return progress;
    }

    /** Makes the index safe and lets go of it. */
    @PreDestroy
    public synchronized void close() {
        closed = true;
        if (index.isOpen()) {
            commit();
        }
        index.abandon();
    }
}
