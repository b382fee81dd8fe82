package org.mainstay.outbox.messaging;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.TextMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.outbox.model.OutboxMessage.Destination;
import org.mainstay.outbox.service.BrokerAwayException;
import org.mainstay.outbox.service.DeadLetter;
import org.mainstay.outbox.service.DeadLetters;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;

/** Looks into the dead-letter queue by plain JMS, so the embedded broker and others are alike. */
@ApplicationScoped
public class JmsDeadLetters implements DeadLetters {

    private static final Logger LOG = Logger.getLogger(JmsDeadLetters.class.getName());

    /** The queue; with an external broker its address settings name it too. */
    private static final String QUEUE = "support.dead-letters";

    /** Where Artemis notes the address a message was given up at. */
    private static final String ORIGIN = "_AMQ_ORIG_ADDRESS";

    private static final String ID = "ID:[0-9a-zA-Z-]{1,100}";
    private static final long PATIENCE_MILLIS = 2_000;

    @Resource(lookup = "java:app/jms/ConnectionFactory")
    ConnectionFactory connections;

    @Resource(lookup = "java:app/jms/EscalationQueue")
    Queue escalations;

    private interface Work<T> {
        T with(JMSContext context, Queue queue) throws JMSException;
    }

    @Override
    public Page<DeadLetter> all(PageRequest request) {
        return ask(
                (context, queue) -> {
                    var found = new ArrayList<DeadLetter>();
                    var counted = 0;
                    try (var browser = context.createBrowser(queue)) {
                        var messages = browser.getEnumeration();
                        while (messages.hasMoreElements() && counted <= Page.TOTAL_CAP) {
                            var message = (Message) messages.nextElement();
                            if (counted >= request.offset() && found.size() < request.size()) {
                                found.add(letter(message));
                            }
                            counted++;
                        }
                    }
                    return Page.of(found, request, counted);
                });
    }

    @Override
    public Optional<DeadLetter> find(String id) {
        if (!id.matches(ID)) {
            return Optional.empty();
        }
        return ask(
                (context, queue) -> {
                    try (var browser = context.createBrowser(queue, selector(id))) {
                        var messages = browser.getEnumeration();
                        return messages.hasMoreElements()
                                ? Optional.of(letter((Message) messages.nextElement()))
                                : Optional.empty();
                    }
                });
    }

    @Override
    public void remove(String id) {
        if (id.matches(ID)) {
            ask(
                    (context, queue) -> {
                        try (var consumer = context.createConsumer(queue, selector(id))) {
                            return List.of(Optional.ofNullable(consumer.receive(PATIENCE_MILLIS)));
                        }
                    });
        }
    }

    private static String selector(String id) {
        return "JMSMessageID = '" + id + "'";
    }

    private <T> T ask(Work<T> work) {
        try (var context = connections.createContext()) {
            return work.with(context, context.createQueue(QUEUE));
        } catch (JMSException | JMSRuntimeException e) {
            LOG.log(Level.WARNING, "The dead-letter queue can't be read", e);
            throw new BrokerAwayException();
        }
    }

    private DeadLetter letter(Message message) throws JMSException {
        var known = escalations.getQueueName().equals(message.getStringProperty(ORIGIN));
        return new DeadLetter(
                message.getJMSMessageID(),
                message instanceof TextMessage text ? text.getText() : message.toString(),
                Instant.ofEpochMilli(message.getJMSTimestamp()),
                known ? Destination.ESCALATIONS : null);
    }
}
