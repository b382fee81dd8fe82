package org.mainstay.outbox.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;

/** Hands committed messages to the broker. */
@Stateless
public class OutboxRelay {

    private static final int BATCH = 200;

    @Inject OutboxRepository messages;
    @Inject Broker broker;

    /**
     * Sends the oldest messages and forgets them. The rows stay locked until the broker has the
     * messages on disk; a crash before the commit sends them again.
     *
     * @return how many were sent
     */
    @Requires(Permission.SYSTEM)
    public int relay() {
        var batch = messages.claim(BATCH);
        if (!batch.isEmpty()) {
            broker.send(batch);
            messages.delete(batch);
        }
        return batch.size();
    }
}
