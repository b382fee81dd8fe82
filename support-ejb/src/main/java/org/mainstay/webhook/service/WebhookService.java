package org.mainstay.webhook.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.webhook.model.Webhook;
import org.mainstay.webhook.model.WebhookDelivery;

/** Keeps webhooks, and gets out to them what they are to be told. */
@Stateless
public class WebhookService {

    /** Webhooks there may be; each makes every change of a ticket a little more expensive. */
    public static final int WEBHOOKS_MAX = 50;

    private static final Logger LOG = Logger.getLogger(WebhookService.class.getName());
    private static final int BATCH = 500;

    @Inject WebhookRepository webhooks;
    @Inject WebhookAddress addresses;
    @Inject WebhookClient client;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Tells another system of events from now on.
     *
     * @throws InvalidInputException if the URL is malformed
     * @throws UnprocessableException if the URL leads where webhooks must not, or there are too
     *     many
     */
    @Requires(Permission.MANAGE_WEBHOOKS)
    public AddedWebhook add(@NotNull @Valid AddWebhook command) {
        if (webhooks.count().getSingleResult() >= WEBHOOKS_MAX) {
            throw new UnprocessableException("webhook.too_many", null, WEBHOOKS_MAX);
        }
        var secret = WebhookSecret.random();
        var webhook =
                new Webhook(
                        addresses.checked(command.url()),
                        command.events(),
                        secret,
                        clock.instant());
        webhooks.add(webhook);
        history.record(Subject.WEBHOOK, webhook.id(), Action.CREATED, webhook.url(), true);
        return new AddedWebhook(WebhookView.of(webhook), secret);
    }

    /**
     * Changes a webhook; its secret stays.
     *
     * @throws NotFoundException if there is none
     * @throws ConflictException if somebody else changed it in the meantime
     * @throws InvalidInputException if the URL is malformed
     * @throws UnprocessableException if the URL leads where webhooks must not
     */
    @Requires(Permission.MANAGE_WEBHOOKS)
    public void change(@NotNull @Valid ChangeWebhook command) {
        var webhook = webhooks.get(command.id());
        ConflictException.unlessSeen(command.version(), webhook.version());
        if (command.url() != null) {
            var url = addresses.checked(command.url());
            note(webhook, "url", webhook.url(), url);
            webhook.moveTo(url);
        }
        if (command.events() != null) {
            note(webhook, "events", webhook.events().toString(), command.events().toString());
            webhook.listenTo(command.events());
        }
        if (command.active() != null && command.active() != webhook.active()) {
            history.record(
                    Subject.WEBHOOK,
                    webhook.id(),
                    command.active() ? Action.REACTIVATED : Action.DEACTIVATED,
                    webhook.url(),
                    true);
            webhook.activate(command.active());
        }
    }

    private void note(Webhook webhook, String field, Object from, Object to) {
        history.changed(Subject.WEBHOOK, webhook.id(), field, from, to, true);
    }

    /**
     * Forgets a webhook and all it was told.
     *
     * @throws NotFoundException if there is none
     * @throws ConflictException if somebody else changed it in the meantime
     */
    @Requires(Permission.MANAGE_WEBHOOKS)
    public void remove(@NotNull Long id, Integer version) {
        var webhook = webhooks.get(id);
        ConflictException.unlessSeen(version, webhook.version());
        history.record(Subject.WEBHOOK, webhook.id(), Action.REMOVED, webhook.url(), true);
        webhooks.remove(webhook);
    }

    /**
     * Sends something again, or without waiting any longer, under the same id as before.
     *
     * @param id of the webhook
     * @throws NotFoundException if there is no such webhook, or it has no such delivery
     */
    @Requires(Permission.MANAGE_WEBHOOKS)
    public void repeat(@NotNull Long id, @NotNull Long delivery) {
        var webhook = webhooks.get(id);
        var repeated = webhooks.delivery(webhook, delivery);
        repeated.repeat(clock.instant());
        history.record(Subject.WEBHOOK, webhook.id(), Action.REPEATED, repeated.messageId(), true);
    }

    /**
     * Sends what waits longest. The row stays locked while the other system is talked to, so no
     * other node sends it too; a crash after the other took it sends it again, under the same id.
     *
     * @return whether there was one
     */
    @Requires(Permission.SYSTEM)
    public boolean deliverNext() {
        var due = webhooks.claimDue(clock.instant());
        due.ifPresent(this::deliver);
        return due.isPresent();
    }

    private void deliver(WebhookDelivery delivery) {
        Integer status = null;
        String error = null;
        try {
            status = send(delivery);
        } catch (UnknownHostException e) {
            error = "Unknown host " + e.getMessage();
        } catch (IOException e) {
            error = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        }
        var now = clock.instant();
        if (status != null && status / 100 == 2) {
            delivery.delivered(status, now);
            return;
        }
        delivery.failed(status, error, now);
        postponeOthers(delivery, now);
        LOG.log(
                Level.WARNING,
                "Delivery {0} to {1} failed, attempt {2}: {3}",
                new Object[] {
                    delivery.messageId(),
                    delivery.webhook(),
                    delivery.attempts(),
                    status == null ? error : status
                });
    }

    /** Each try may take seconds: what else waits for a place that does not answer must not. */
    private void postponeOthers(WebhookDelivery failed, Instant now) {
        if (failed.nextAttemptAt().isAfter(now)) {
            webhooks.claimOthers(failed.webhook(), failed.nextAttemptAt(), BATCH).stream()
                    .filter(other -> other != failed)
                    .forEach(other -> other.postpone(failed.nextAttemptAt()));
        }
    }

    private int send(WebhookDelivery delivery) throws IOException {
        var now = clock.instant();
        var webhook = delivery.webhook();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", delivery.messageId());
        headers.put("webhook-timestamp", Long.toString(now.getEpochSecond()));
        headers.put(
                "webhook-signature",
                WebhookSecret.signature(
                        webhook.secret(), delivery.messageId(), now, delivery.payload()));
        return client.post(
                URI.create(webhook.url()),
                headers,
                delivery.payload().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Forgets deliveries that were finished long ago, some at a time.
     *
     * @return how many
     */
    @Requires(Permission.SYSTEM)
    public int forgetOld() {
        return webhooks.forgetSome(clock.instant().minus(WebhookDelivery.KEPT), BATCH);
    }
}
