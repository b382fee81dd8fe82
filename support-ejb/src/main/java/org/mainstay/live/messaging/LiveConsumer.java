package org.mainstay.live.messaging;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.mainstay.live.service.LiveSignals;

/** Hears what the nodes tell each other; each node has a subscription of its own. */
@MessageDriven(
        name = "LiveConsumer",
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destination", propertyValue = "support.live"),
            @ActivationConfigProperty(
                    propertyName = "destinationType",
                    propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            // Each session would be a subscription, and hear everything once more.
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1"),
            @ActivationConfigProperty(propertyName = "setupAttempts", propertyValue = "-1")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LiveConsumer implements MessageListener {

    @Inject LiveSignals signals;

    @Override
    public void onMessage(Message message) {
        try {
            signals.receive(message.getBody(String.class));
        } catch (JMSException e) {
            throw new IllegalArgumentException("Not a text message", e);
        }
    }
}
