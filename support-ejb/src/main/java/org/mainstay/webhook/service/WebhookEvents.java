package org.mainstay.webhook.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.util.UUID;
import org.mainstay.sla.service.EscalationCarriedOut;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.service.TicketAnswered;
import org.mainstay.ticket.service.TicketChanged;
import org.mainstay.ticket.service.TicketMoved;
import org.mainstay.ticket.service.TicketOpened;
import org.mainstay.webhook.model.WebhookDelivery;
import org.mainstay.webhook.model.WebhookEvent;

/**
 * Writes down what webhooks are to be told, in the transaction of the event.
 *
 * <p>They are told what happened to which ticket, and ask the REST API for the rest: so nothing
 * leaves that their token may not read.
 */
@ApplicationScoped
class WebhookEvents {

    @Inject WebhookRepository webhooks;
    @Inject Clock clock;

    void opened(@Observes TicketOpened event) {
        tell(WebhookEvent.TICKET_OPENED, about(event.ticket()));
    }

    void answered(@Observes TicketAnswered event) {
        var message = event.message();
        tell(
                WebhookEvent.TICKET_ANSWERED,
                about(message.ticket())
                        .add("message", message.id())
                        .add("kind", message.kind().name()));
    }

    void moved(@Observes TicketMoved event) {
        tell(
                WebhookEvent.TICKET_STATUS_CHANGED,
                about(event.ticket()).add("from", event.from().name()));
    }

    void changed(@Observes TicketChanged event) {
        tell(WebhookEvent.TICKET_CHANGED, about(event.ticket()));
    }

    void escalated(@Observes EscalationCarriedOut event) {
        var escalation = event.escalation();
        var clockOfLevel = escalation.clock();
        tell(
                WebhookEvent.ESCALATION_FIRED,
                about(clockOfLevel.ticket())
                        .add("clock", clockOfLevel.type().name())
                        .add("cycle", clockOfLevel.cycle())
                        .add("level", escalation.level().position())
                        .add("dueAt", escalation.dueAt().toString()));
    }

    private static JsonObjectBuilder about(Ticket ticket) {
        return Json.createObjectBuilder()
                .add("ticket", ticket.number())
                .add("status", ticket.status().name())
                .add("severity", ticket.severity().level());
    }

    private void tell(WebhookEvent event, JsonObjectBuilder data) {
        var listening = webhooks.listening(event);
        if (listening.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var payload =
                Json.createObjectBuilder()
                        .add("type", event.name())
                        .add("timestamp", now.toString())
                        .add("data", data)
                        .build()
                        .toString();
        for (var webhook : listening) {
            var id = "msg_" + UUID.randomUUID().toString().replace("-", "");
            webhooks.add(new WebhookDelivery(webhook, id, event, payload, now));
        }
    }
}
