package org.mainstay.problem.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sends broadcasts to one ticket after the other, so that one that fails holds up no other. */
@ApplicationScoped
public class BroadcastRunner {

    private static final Logger LOG = Logger.getLogger(BroadcastRunner.class.getName());

    @Inject BroadcastService broadcasts;

    /**
     * Sends some of what is due.
     *
     * @return how many were this node's; none means there is nothing left to do here
     */
    public int run() {
        return (int) broadcasts.due().stream().filter(this::deliver).count();
    }

    private boolean deliver(Long id) {
        try {
            return broadcasts.deliver(id);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Broadcast delivery " + id + " failed", e);
            broadcasts.failed(id, e.toString());
            return true;
        }
    }
}
