package org.mainstay.webhook.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.web.Address;
import org.mainstay.shared.web.OneTimeSecret;
import org.mainstay.shared.web.PageNumbers;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.mainstay.webhook.model.Webhook;
import org.mainstay.webhook.model.WebhookEvent;
import org.mainstay.webhook.service.AddWebhook;
import org.mainstay.webhook.service.WebhookQueries;
import org.mainstay.webhook.service.WebhookService;
import org.mainstay.webhook.service.WebhookView;
import org.omnifaces.cdi.Param;

/** All webhooks, for an administrator to add to. */
@Named
@RequestScoped
public class WebhookListBacking {

    private static final Address LIST = Address.of(Route.WEBHOOKS.path(null));

    @Inject WebhookQueries webhooks;
    @Inject WebhookService service;
    @Inject WebhookEventChoice events;
    @Inject OneTimeSecret secret;
    @Inject HttpServletRequest request;
    @Inject Pages pages;

    @Inject
    @Param(name = "page")
    private Integer page;

    private Page<WebhookView> found;
    private @NotBlank @Size(max = Webhook.URL_MAXLENGTH) String url;

    /** Reads the list before the answer begins, so that a refusal can still be a page. */
    public void load() {
        found = webhooks.all(new PageRequest(PageNumbers.of(page), PageRequest.SIZE_DEFAULT, ""));
    }

    /** Adds one and shows it with its secret. */
    public void add() {
        if (events.complete()) {
            var added = service.add(new AddWebhook(url, events.submitted()));
            secret.keep(added.secret());
            pages.go(Route.WEBHOOK.path(added.view().id().toString()));
        }
    }

    /** Whether the form shows the event as ticked: as sent; all of them before. */
    public boolean has(WebhookEvent event) {
        return request.getParameter("addForm") == null || events.submitted().contains(event);
    }

    public Page<WebhookView> getFound() {
        if (found == null) {
            load();
        }
        return found;
    }

    /** Address of the page before; null on the first. */
    public String getPrevious() {
        return LIST.previous(getFound());
    }

    /** Address of the next page; null on the last. */
    public String getNext() {
        return LIST.next(getFound());
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = url;
    }
}
