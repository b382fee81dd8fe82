package org.mainstay.webhook.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mainstay.shared.service.Claim;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Paging;
import org.mainstay.webhook.model.Webhook;
import org.mainstay.webhook.model.WebhookDelivery;
import org.mainstay.webhook.model.WebhookEvent;

@ApplicationScoped
class WebhookRepository {

    private static final String WEBHOOK = "webhook";

    @PersistenceContext(unitName = "support")
    EntityManager entities;

    void add(Webhook webhook) {
        entities.persist(webhook);
        entities.flush();
    }

    void add(WebhookDelivery delivery) {
        entities.persist(delivery);
    }

    Webhook get(Long id) {
        return Optional.ofNullable(entities.find(Webhook.class, id))
                .orElseThrow(() -> new NotFoundException(WEBHOOK, id));
    }

    Page<WebhookView> all(PageRequest request) {
        return Paging.page(
                entities.createNamedQuery(Webhook.ALL, Webhook.class),
                count(),
                request,
                WebhookView::of);
    }

    WebhookDelivery delivery(Webhook webhook, Long id) {
        return Optional.ofNullable(entities.find(WebhookDelivery.class, id))
                .filter(delivery -> delivery.webhook().equals(webhook))
                .orElseThrow(() -> new NotFoundException(WEBHOOK, id));
    }

    TypedQuery<Long> count() {
        return entities.createNamedQuery(Webhook.COUNT, Long.class);
    }

    List<Webhook> listening(WebhookEvent event) {
        return entities.createNamedQuery(Webhook.LISTENING, Webhook.class)
                .setParameter("event", event)
                .getResultList();
    }

    /** Removes a webhook and what it was told. */
    void remove(Webhook webhook) {
        entities.createNamedQuery(WebhookDelivery.FORGET_OF_WEBHOOK)
                .setParameter(WEBHOOK, webhook.id())
                .executeUpdate();
        entities.remove(webhook);
    }

    Page<DeliveryView> deliveries(Long webhook, PageRequest request) {
        return Paging.page(
                entities.createNamedQuery(WebhookDelivery.OF_WEBHOOK, WebhookDelivery.class)
                        .setParameter(WEBHOOK, webhook),
                entities.createNamedQuery(WebhookDelivery.COUNT_OF_WEBHOOK, Long.class)
                        .setParameter(WEBHOOK, webhook),
                request,
                DeliveryView::of);
    }

    /** Takes the delivery that waits longest, if no other node has it already. */
    Optional<WebhookDelivery> claimDue(Instant now) {
        return claim(
                        "select id from webhook_delivery where state = 'WAITING' and"
                                + " next_attempt_at <= ? order by next_attempt_at, id",
                        1,
                        now)
                .stream()
                .findFirst();
    }

    /** Takes what else waits for the webhook until then, except what another node has. */
    List<WebhookDelivery> claimOthers(Webhook webhook, Instant until, int most) {
        return claim(
                "select id from webhook_delivery where webhook_id = "
                        + webhook.id()
                        + " and state = 'WAITING' and next_attempt_at < ? order by id",
                most,
                until);
    }

    private List<WebhookDelivery> claim(String select, int most, Instant when) {
        var ids = Claim.ids(entities, select, most, when);
        return ids.isEmpty()
                ? List.of()
                : entities.createNamedQuery(WebhookDelivery.CLAIMED, WebhookDelivery.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    int forgetSome(Instant finishedUntil, int most) {
        var ids =
                Claim.ids(
                        entities,
                        "select id from webhook_delivery where finished_at <= ? order by"
                                + " finished_at",
                        most,
                        finishedUntil);
        return ids.isEmpty()
                ? 0
                : entities.createNamedQuery(WebhookDelivery.FORGET)
                        .setParameter("ids", ids)
                        .executeUpdate();
    }
}
