package org.mainstay.live.messaging;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Topic;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.live.service.LiveChannel;

/** Sends over a JMS topic, with nothing stored: a lost signal does no harm. */
@ApplicationScoped
public class LiveTopic implements LiveChannel {

    private static final Logger LOG = Logger.getLogger(LiveTopic.class.getName());

    @Resource(lookup = "java:app/jms/ConnectionFactory")
    ConnectionFactory connections;

    @Resource(lookup = "java:app/jms/LiveTopic")
    Topic topic;

    private volatile boolean away;

    @Override
    public void send(String body) {
        try (var context = connections.createContext()) {
            context.createProducer().setDeliveryMode(DeliveryMode.NON_PERSISTENT).send(topic, body);
            away = false;
        } catch (JMSRuntimeException e) {
            if (!away) {
                LOG.log(Level.WARNING, "Pages don't hear of changes while the broker is away", e);
            }
            away = true;
        }
    }
}
