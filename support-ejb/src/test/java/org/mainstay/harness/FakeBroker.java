package org.mainstay.harness;

import java.util.ArrayList;
import java.util.List;
import org.mainstay.outbox.model.OutboxMessage;
import org.mainstay.outbox.service.Broker;

/** Keeps what is sent; away when told so. */
public final class FakeBroker implements Broker {

    private final List<String> bodies = new ArrayList<>();
    private boolean away;

    /** From now on sending fails, or works again. */
    public void away(boolean isAway) {
        away = isAway;
    }

    /** Everything sent so far. */
    public List<String> bodies() {
        return List.copyOf(bodies);
    }

    @Override
    public void send(List<OutboxMessage> messages) {
        if (away) {
            throw new IllegalStateException("The broker is away");
        }
        messages.forEach(message -> bodies.add(message.body()));
    }
}
