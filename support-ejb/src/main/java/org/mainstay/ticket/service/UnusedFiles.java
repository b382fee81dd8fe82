package org.mainstay.ticket.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;

/**
 * Clears away files that nothing names: what came with a form that was refused, archives whose
 * import is over, what somebody replaced or a crash left behind.
 */
@Stateless
public class UnusedFiles {

    /** How long a file stays that nothing names, so that backups of database and files agree. */
    static final Duration KEPT = Duration.ofDays(7);

    private static final Logger LOG = Logger.getLogger(UnusedFiles.class.getName());
    private static final int AT_ONCE = 500;
    private static final int SHARES = 16;

    @Inject FileStore store;
    @Inject FileUseRepository uses;
    @Inject Clock clock;

    /**
     * Looks at a sixteenth of the files, another in each hour: marks those that nothing names, and
     * deletes those that have been marked for long.
     */
    @Requires(Permission.SYSTEM)
    public void clearAway() {
        var now = clock.instant();
        var hour = now.getEpochSecond() / Duration.ofHours(1).toSeconds();
        var digests = store.digests(Character.forDigit((int) (hour % SHARES), SHARES));
        var unused = new ArrayList<String>();
        for (int from = 0; from < digests.size(); from += AT_ONCE) {
            unused.addAll(unused(digests.subList(from, Math.min(digests.size(), from + AT_ONCE))));
        }
        var deleted = unused.stream().filter(file -> store.forget(file, now, KEPT)).count();
        store.forgetIncoming(now.minus(KEPT));
        if (deleted > 0) {
            LOG.log(Level.INFO, "{0} files deleted that nothing names any more", deleted);
        }
    }

    private List<String> unused(List<String> digests) {
        var named = uses.named(digests);
        named.forEach(store::keep);
        return digests.stream().filter(digest -> !named.contains(digest)).toList();
    }
}
