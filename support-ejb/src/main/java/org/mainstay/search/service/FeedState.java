package org.mainstay.search.service;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far the index has followed the history, and how far it is made anew; kept with commits. */
final class FeedState {

    private Instant position;
    private Instant askedAt;
    private long generation;
    private SearchKind rebuilding;
    private long after;
    private long done;
    private long total;

    private FeedState() {}

    /** An index without anything, to be filled with what there is from now on. */
    static FeedState begin(Instant now) {
        var state = new FeedState();
        state.position = now;
        state.askedAt = now;
        return state;
    }

    static FeedState of(Map<String, String> kept) {
        var state = new FeedState();
        state.position = Instant.parse(kept.get("position"));
        state.askedAt = Instant.parse(kept.get("asked"));
        state.generation = Long.parseLong(kept.get("generation"));
        var kind = kept.get("rebuilding");
        state.rebuilding = kind.isEmpty() ? null : SearchKind.valueOf(kind);
        state.after = Long.parseLong(kept.get("after"));
        state.done = Long.parseLong(kept.get("done"));
        state.total = Long.parseLong(kept.get("total"));
        return state;
    }

    Map<String, String> kept() {
        var kept = new HashMap<String, String>();
        kept.put("position", position.toString());
        kept.put("asked", askedAt.toString());
        kept.put("generation", String.valueOf(generation));
        kept.put("rebuilding", rebuilding == null ? "" : rebuilding.name());
        kept.put("after", String.valueOf(after));
        kept.put("done", String.valueOf(done));
        kept.put("total", String.valueOf(total));
        return kept;
    }

    /** When the last change that was followed was recorded. */
    Instant position() {
        return position;
    }

    void reached(Instant at) {
        if (at.isAfter(position)) {
            position = at;
        }
    }

    /** Whether an order to make the index anew has not been followed yet. */
    boolean unheard(Instant order) {
        return order.isAfter(askedAt);
    }

    void hear(Instant order) {
        askedAt = order;
    }

    long generation() {
        return generation;
    }

    /** The kind that is being read anew; null for none. */
    SearchKind rebuilding() {
        return rebuilding;
    }

    /** The last id that was read anew. */
    long after() {
        return after;
    }

    void rebuild(long things) {
        generation++;
        rebuilding = SearchKind.values()[0];
        after = 0;
        done = 0;
        total = things;
    }

    void rebuilt(List<Long> ids) {
        after = ids.get(ids.size() - 1);
        done += ids.size();
    }

    /** Goes on with the next kind. */
    void nextKind() {
        var next = rebuilding.ordinal() + 1;
        rebuilding = next < SearchKind.values().length ? SearchKind.values()[next] : null;
        after = 0;
    }

    SearchProgress progress(long entries) {
        return new SearchProgress(entries, rebuilding != null, done, Math.max(done, total));
    }
}
