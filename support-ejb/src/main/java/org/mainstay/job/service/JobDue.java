package org.mainstay.job.service;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.mainstay.shared.service.Actor;

/**
 * Work that is to be done now. The feature whose kind it is observes this and does it, in the
 * owner's name.
 */
public final class JobDue {

    private final String kind;
    private final String order;
    private final Actor owner;
    private final OutputStream result;
    private final Progress progress;
    private boolean done;

    JobDue(String kind, String order, Actor owner, OutputStream result, Progress progress) {
        this.kind = kind;
        this.order = order;
        this.owner = owner;
        this.result = result;
        this.progress = progress;
    }

    /** Takes note of progress. */
    public interface Progress {

        /**
         * @param done steps done
         * @param total steps in all
         * @throws IllegalStateException if another node has the work by now
         */
        void at(long done, long total);
    }

    /** Does the work. */
    public interface Work {

        /** Writes the result of the order. */
        void run(String order, OutputStream result, Progress progress) throws IOException;
    }

    /** Does the work if it is of the kind. */
    public void ifOf(String wanted, Work work) {
        if (kind.equals(wanted)) {
            try {
                work.run(order, result, progress);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            done = true;
        }
    }

    /** In whose name the work is done. */
    public Actor owner() {
        return owner;
    }

    boolean done() {
        return done;
    }
}
