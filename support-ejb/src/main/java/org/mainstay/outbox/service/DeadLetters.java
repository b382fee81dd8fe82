package org.mainstay.outbox.service;

import java.util.Optional;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;

/** Port to the broker's queue of messages it gave up. */
public interface DeadLetters {

    /**
     * The messages, oldest first.
     *
     * @throws BrokerAwayException if the broker doesn't answer
     */
    Page<DeadLetter> all(PageRequest request);

    /**
     * A message, if it is still there.
     *
     * @throws BrokerAwayException if the broker doesn't answer
     */
    Optional<DeadLetter> find(String id);

    /**
     * Takes a message out for good; does nothing if it is gone already.
     *
     * @throws BrokerAwayException if the broker doesn't answer
     */
    void remove(String id);
}
