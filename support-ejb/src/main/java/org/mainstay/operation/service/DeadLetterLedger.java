package org.mainstay.operation.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.outbox.service.Outbox;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;

/**
 * What becomes of messages that were given up, as far as it is in the database: committed before
 * the message leaves the broker's queue.
 */
@Stateless
public class DeadLetterLedger {

    /** There is one dead-letter queue, so its history needs no number. */
    static final Long QUEUE = 0L;

    @Inject Outbox outbox;
    @Inject History history;

    /** Puts the message back on its way. */
    @Requires(Permission.MANAGE_OPERATION)
    public void repeat(DeadLetterView view) {
        outbox.put(view.letter().origin(), view.letter().body());
        record(view, Action.REPEATED, null);
    }

    /** Remembers that and why it goes. */
    @Requires(Permission.MANAGE_OPERATION)
    public void discard(DeadLetterView view, String reason) {
        record(view, Action.DISCARDED, reason);
    }

    private void record(DeadLetterView view, Action action, String reason) {
        var what = view.letter().body();
        history.record(
                Subject.DEAD_LETTERS,
                QUEUE,
                action,
                reason == null ? what : what + " – " + reason,
                true);
        if (view.about() != null) {
            var level = view.about().clock() + " " + view.about().level();
            history.record(
                    Subject.TICKET,
                    view.about().ticket(),
                    action,
                    reason == null ? level : level + " – " + reason,
                    true);
        }
    }
}
