package org.mainstay.outbox.service;

import java.util.List;
import org.mainstay.outbox.model.OutboxMessage;

/** Port to the message broker. */
public interface Broker {

    /** Returns once the broker has all messages on disk. */
    void send(List<OutboxMessage> messages);
}
