package org.mainstay.webhook.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.mainstay.history.service.HistoryView;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.web.Address;
import org.mainstay.shared.web.PageNumbers;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.mainstay.webhook.model.Webhook;
import org.mainstay.webhook.model.WebhookEvent;
import org.mainstay.webhook.service.ChangeWebhook;
import org.mainstay.webhook.service.DeliveryView;
import org.mainstay.webhook.service.WebhookQueries;
import org.mainstay.webhook.service.WebhookService;
import org.mainstay.webhook.service.WebhookView;
import org.omnifaces.cdi.Param;

/** A webhook and what it was told, for an administrator to change, send again, or delete. */
@Named
@RequestScoped
public class WebhookDetailBacking {

    private static final int HISTORY_SHOWN = 100;

    @Inject WebhookQueries webhooks;
    @Inject WebhookService service;
    @Inject WebhookEventChoice events;
    @Inject HttpServletRequest request;
    @Inject Pages pages;

    @Inject
    @Param(name = "number")
    private String number;

    @Inject
    @Param(name = "version")
    private Integer version;

    @Inject
    @Param(name = "page")
    private Integer page;

    @Inject
    @Param(name = "delivery")
    private Long delivery;

    private WebhookView found;
    private Page<DeliveryView> deliveries;
    private List<HistoryView> history;
    private @NotBlank @Size(max = Webhook.URL_MAXLENGTH) String url;
    private boolean active;

    /** Reads all before the answer begins, so that a refusal can still be a page. */
    public void load() {
        found = webhooks.get(id());
        deliveries =
                webhooks.deliveries(
                        id(), new PageRequest(PageNumbers.of(page), PageRequest.SIZE_DEFAULT, ""));
        history = webhooks.history(id(), PageRequest.first(HISTORY_SHOWN)).items();
    }

    private Long id() {
        if (!number.matches("\\d{1,18}")) {
            throw new NotFoundException("webhook", number);
        }
        return Long.valueOf(number);
    }

    /** Changes address, events, and whether it is told of anything. */
    public void save() {
        if (events.complete()) {
            service.change(new ChangeWebhook(id(), url, events.submitted(), active, version));
            pages.tell("webhook_detail.message.info.saved");
            pages.go(Route.WEBHOOK.path(number));
        }
    }

    /** Forgets it. */
    public void remove() {
        service.remove(id(), version);
        pages.tell("webhook_detail.message.info.removed");
        pages.go(Route.WEBHOOKS.path(null));
    }

    /** Sends the chosen delivery again. */
    public void repeat() {
        service.repeat(id(), delivery);
        pages.tell("webhook_detail.message.info.repeated");
        pages.go(Route.WEBHOOK.path(number));
    }

    private boolean isSent() {
        return request.getParameter("editForm") != null;
    }

    public WebhookView getFound() {
        if (found == null) {
            load();
        }
        return found;
    }

    /** What it was told, the newest first. */
    public Page<DeliveryView> getDeliveries() {
        getFound();
        return deliveries;
    }

    /** The latest entries, newest first. */
    public List<HistoryView> getHistory() {
        getFound();
        return history;
    }

    /** Where it leads, in short. */
    public String getHost() {
        return URI.create(getFound().url()).getHost();
    }

    /** Whether the form shows the event as ticked: as sent, if it was sent. */
    public boolean has(WebhookEvent event) {
        return isSent() ? events.submitted().contains(event) : getFound().events().contains(event);
    }

    /** Address of the page before; null on the first. */
    public String getPrevious() {
        return log().previous(getDeliveries());
    }

    /** Address of the next page; null on the last. */
    public String getNext() {
        return log().next(getDeliveries());
    }

    private Address log() {
        return Address.of(Route.WEBHOOK.path(number));
    }

    public String getUrl() {
        return isSent() ? url : getFound().url();
    }

    public void setUrl(String url) {
        this.url = url;
    }

    public boolean isActive() {
        return isSent() ? active : getFound().active();
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
