package org.mainstay.outbox.messaging;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Queue;
import java.util.List;
import org.mainstay.outbox.model.OutboxMessage;
import org.mainstay.outbox.service.Broker;

/** Sends over JMS, persistent and not enlisted in the database's transaction. */
@ApplicationScoped
public class JmsBroker implements Broker {

    /** Property that carries the outbox row's id, to find a message again. */
    public static final String OUTBOX_ID = "outboxId";

    @Resource(lookup = "java:app/jms/ConnectionFactory")
    ConnectionFactory connections;

    @Resource(lookup = "java:app/jms/EscalationQueue")
    Queue escalations;

    @Override
    public void send(List<OutboxMessage> messages) {
        try (var context = connections.createContext()) {
            var producer = context.createProducer();
            for (var message : messages) {
                producer.setProperty(OUTBOX_ID, message.id())
                        .send(queue(message.destination()), message.body());
            }
        }
    }

    private Queue queue(OutboxMessage.Destination destination) {
        return switch (destination) {
            case ESCALATIONS -> escalations;
        };
    }
}
