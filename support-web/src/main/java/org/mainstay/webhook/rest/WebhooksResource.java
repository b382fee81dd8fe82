package org.mainstay.webhook.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.mainstay.shared.rest.Created;
import org.mainstay.shared.rest.ListPayload;
import org.mainstay.shared.rest.PageParameters;
import org.mainstay.shared.rest.Versions;
import org.mainstay.webhook.service.WebhookQueries;
import org.mainstay.webhook.service.WebhookService;

/** Other systems that are told of events. */
@Path("webhooks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class WebhooksResource {

    @Inject WebhookQueries queries;
    @Inject WebhookService webhooks;
    @Inject Created created;

    /** All, the oldest first. */
    @GET
    public ListPayload<WebhookPayload> list(@BeanParam PageParameters page) {
        return ListPayload.of(queries.all(page.request()), WebhookPayload::of);
    }

    /** Adds one. */
    @POST
    public Response add(@NotNull @Valid NewWebhookPayload body) {
        var added = webhooks.add(body.command());
        var view = added.view();
        return created.at(WebhookPayload.of(added), view.id(), view.version());
    }

    /** One. */
    @GET
    @Path("{id}")
    public Response get(@PathParam("id") Long id) {
        var found = queries.get(id);
        return Versions.answer(WebhookPayload.of(found), found.version());
    }

    /** Changes one. */
    @PATCH
    @Path("{id}")
    public Response change(
            @PathParam("id") Long id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid WebhookChangePayload body) {
        webhooks.change(body.command(id, Versions.expected(ifMatch)));
        return get(id);
    }

    /** Forgets one. */
    @DELETE
    @Path("{id}")
    public void remove(
            @PathParam("id") Long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        webhooks.remove(id, Versions.expected(ifMatch));
    }

    /** What one was told, the newest first. */
    @GET
    @Path("{id}/deliveries")
    public ListPayload<DeliveryPayload> deliveries(
            @PathParam("id") Long id, @BeanParam PageParameters page) {
        return ListPayload.of(queries.deliveries(id, page.request()), DeliveryPayload::of);
    }
}
