package org.mainstay.webhook.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.history.service.HistoryView;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;

/** What an administrator can see of webhooks. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class WebhookQueries {

    @Inject WebhookRepository webhooks;
    @Inject History history;

    /** All, the oldest first. */
    @Requires(Permission.MANAGE_WEBHOOKS)
    public Page<WebhookView> all(@Valid PageRequest request) {
        return webhooks.all(request);
    }

    /**
     * @throws NotFoundException if there is none
     */
    @Requires(Permission.MANAGE_WEBHOOKS)
    public WebhookView get(@NotNull Long id) {
        return WebhookView.of(webhooks.get(id));
    }

    /**
     * What was done to one, the latest first.
     *
     * @throws NotFoundException if there is none
     */
    @Requires(Permission.MANAGE_WEBHOOKS)
    public Page<HistoryView> history(@NotNull Long id, @NotNull @Valid PageRequest request) {
        return history.latest(Subject.WEBHOOK, webhooks.get(id).id(), request);
    }

    /**
     * What one was told, the newest first.
     *
     * @throws NotFoundException if there is none
     */
    @Requires(Permission.MANAGE_WEBHOOKS)
    public Page<DeliveryView> deliveries(@NotNull Long id, @Valid PageRequest request) {
        return webhooks.deliveries(webhooks.get(id).id(), request);
    }
}
