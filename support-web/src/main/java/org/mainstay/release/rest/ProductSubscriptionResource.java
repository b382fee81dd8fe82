package org.mainstay.release.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.mainstay.release.service.SubscriptionService;

/** Whether the caller is told of the releases of a product. */
@Path("products/{key}/subscription")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ProductSubscriptionResource {

    @Inject SubscriptionService subscriptions;

    /** Whether they are. */
    @GET
    public SubscriptionPayload subscription(@PathParam("key") String product) {
        return new SubscriptionPayload(product, subscriptions.subscribed(product));
    }

    /** Has the caller told from now on. */
    @PUT
    public SubscriptionPayload subscribe(@PathParam("key") String product) {
        subscriptions.subscribe(product, true);
        return subscription(product);
    }

    /** Tells the caller no more. */
    @DELETE
    public void unsubscribe(@PathParam("key") String product) {
        subscriptions.subscribe(product, false);
    }
}
