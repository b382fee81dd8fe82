package org.mainstay.history.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.mainstay.history.model.HistoryEntry;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.shared.service.Actor;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;

/** Writes history in the transaction of the change; reads it for whoever may. */
@ApplicationScoped
public class History {

    @Inject HistoryRepository entries;
    @Inject CurrentActor current;
    @Inject Clock clock;
    @Inject Event<HistoryRecorded> recorded;

    /** Remembers an act on the whole of something. */
    public void record(Subject subject, Long id, Action action, String to, boolean internal) {
        add(subject, id, clock.instant(), action, null, null, to, internal);
    }

    /** Remembers an act that happened before now, such as a breach found by a later scan. */
    public void recordAt(
            Instant at, Subject subject, Long id, Action action, String to, boolean internal) {
        add(subject, id, at, action, null, null, to, internal);
    }

    /** Remembers a change of one field; does nothing if the values are equal. */
    public void changed(
            Subject subject, Long id, String field, Object from, Object to, boolean internal) {
        if (!Objects.equals(from, to)) {
            add(
                    subject,
                    id,
                    clock.instant(),
                    Action.CHANGED,
                    field,
                    from == null ? null : from.toString(),
                    to == null ? null : to.toString(),
                    internal);
        }
    }

    private void add(
            Subject subject,
            Long id,
            Instant at,
            Action action,
            String field,
            String from,
            String to,
            boolean internal) {
        var actor = current.find();
        entries.add(
                new HistoryEntry(
                        subject,
                        id,
                        at,
                        clock.instant(),
                        actor.map(a -> a.id()).orElse(null),
                        actor.map(a -> a.name()).orElse(Actor.SYSTEM_NAME),
                        action,
                        field,
                        from,
                        to,
                        internal));
        recorded.fire(new HistoryRecorded(subject, id));
    }

    /**
     * How many entries a reader can see of something: a mark to ask later what is new.
     *
     * @param internal whether to include what customers may not see
     */
    public int count(Subject subject, Long id, boolean internal) {
        return entries.count(subject, id, internal);
    }

    /**
     * What came after the entries a reader has seen, oldest first; the caller has checked that it
     * may be read.
     *
     * @param seen as {@link #count} said it then
     * @param most how many at most
     */
    public List<HistoryView> after(Subject subject, Long id, boolean internal, int seen, int most) {
        return entries.after(subject, id, internal, seen, most);
    }

    /**
     * The history of something, oldest first; the caller has checked that it may be read.
     *
     * @param internal whether to include what customers may not see
     */
    public Page<HistoryView> of(Subject subject, Long id, boolean internal, PageRequest request) {
        return entries.of(subject, id, internal, request);
    }

    /** The whole history of something, latest first; the caller has checked that it may be read. */
    public Page<HistoryView> latest(Subject subject, Long id, PageRequest request) {
        return entries.latest(subject, id, true, request);
    }

    /**
     * The history of something, latest first; the caller has checked that it may be read.
     *
     * @param internal whether to include what customers may not see
     */
    public Page<HistoryView> latest(
            Subject subject, Long id, boolean internal, PageRequest request) {
        return entries.latest(subject, id, internal, request);
    }

    /**
     * What happened to something in a span of time, latest first; the caller has checked that it
     * may be read.
     *
     * @param from inclusive
     * @param to exclusive
     * @param most how many at most, the latest
     */
    public List<HistoryView> between(
            Subject subject, Long id, boolean internal, Instant from, Instant to, int most) {
        return entries.between(subject, id, internal, from, to, most);
    }

    /**
     * What changed of anything, in the order of being recorded and, within one instant, of ids. An
     * entry appears when its transaction ends, which may be after later ones.
     *
     * @param at when the last one known was recorded
     * @param id that of the last one known
     * @param most how many at most
     */
    public List<HistoryMark> after(Instant at, Long id, int most) {
        return entries.after(at, id, most);
    }
}
