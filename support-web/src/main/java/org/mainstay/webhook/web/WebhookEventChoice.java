package org.mainstay.webhook.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mainstay.shared.web.Pages;
import org.mainstay.webhook.model.WebhookEvent;

/** Which events a form about a webhook has ticked. */
@Named
@RequestScoped
public class WebhookEventChoice {

    private static final String EVENTS = "events";

    @Inject HttpServletRequest request;
    @Inject Pages pages;

    /** All there are, to choose from. */
    public List<WebhookEvent> getAll() {
        return List.of(WebhookEvent.values());
    }

    /** What was ticked. */
    Set<WebhookEvent> submitted() {
        var events = EnumSet.noneOf(WebhookEvent.class);
        Stream.ofNullable(request.getParameterValues(EVENTS))
                .flatMap(Stream::of)
                .flatMap(name -> getAll().stream().filter(event -> event.name().equals(name)))
                .forEach(events::add);
        return events;
    }

    /** Whether something was ticked; otherwise the form says that something has to be. */
    boolean complete() {
        if (submitted().isEmpty()) {
            pages.complain("webhook_detail.events.none");
            return false;
        }
        return true;
    }
}
