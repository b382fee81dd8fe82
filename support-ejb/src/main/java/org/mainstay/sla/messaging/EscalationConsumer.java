package org.mainstay.sla.messaging;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.json.Json;
import java.io.StringReader;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.sla.service.EscalationScanner;
import org.mainstay.sla.service.EscalationService;

/**
 * Receives due escalation levels. Outside a transaction: the service has its own, and the message
 * is acknowledged after that has committed. Whatever goes wrong leaves as an exception, so the
 * broker delivers again, and in the end puts a poison message on the dead-letter queue.
 */
@MessageDriven(
        name = "EscalationConsumer",
        activationConfig = {
            @ActivationConfigProperty(
                    propertyName = "destination",
                    propertyValue = "support.escalations"),
            @ActivationConfigProperty(
                    propertyName = "destinationType",
                    propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "8"),
            // Waits for a broker that is away, however long.
            @ActivationConfigProperty(propertyName = "setupAttempts", propertyValue = "-1")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EscalationConsumer implements MessageListener {

    @Inject EscalationService escalations;
    @Inject CurrentActor current;

    @Override
    public void onMessage(Message message) {
        var id = escalation(message);
        try {
            asSystem(() -> escalations.carryOut(id));
        } catch (RuntimeException e) {
            note(id, e);
            throw e;
        }
    }

    /** Lets an administrator see why; what matters is the failure itself, so nothing hides it. */
    private void note(Long id, RuntimeException failure) {
        try {
            asSystem(() -> escalations.failed(id, root(failure).toString()));
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private static Throwable root(Throwable failure) {
        return failure.getCause() == null ? failure : root(failure.getCause());
    }

    private void asSystem(Runnable work) {
        current.asSystem(
                () -> {
                    work.run();
                    return null;
                });
    }

    private static Long escalation(Message message) {
        try (var reader = Json.createReader(new StringReader(message.getBody(String.class)))) {
            return reader.readObject().getJsonNumber(EscalationScanner.ESCALATION).longValueExact();
        } catch (JMSException e) {
            throw new IllegalArgumentException("Not a text message", e);
        }
    }
}
