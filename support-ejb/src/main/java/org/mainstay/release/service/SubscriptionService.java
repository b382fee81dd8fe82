package org.mainstay.release.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import org.mainstay.identity.service.PersonDirectory;
import org.mainstay.product.model.Product;
import org.mainstay.product.service.ProductDirectory;
import org.mainstay.release.model.Subscription;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;

/** Who wants to be told of the releases of which products. */
@Stateless
public class SubscriptionService {

    @Inject ReleaseRepository releases;
    @Inject ProductDirectory products;
    @Inject PersonDirectory people;
    @Inject CurrentActor current;

    /**
     * Whether the caller is told of the releases of a product.
     *
     * @throws NotFoundException if there is no such product
     */
    @Requires(Permission.SIGNED_IN)
    public boolean subscribed(@NotNull String product) {
        return releases.subscription(product(product).key(), current.actor().id()).isPresent();
    }

    private Product product(String key) {
        return products.find(key).orElseThrow(() -> new NotFoundException("product", key));
    }

    /**
     * Has the caller told of the releases of a product, or no more.
     *
     * @throws NotFoundException if there is no such product
     */
    @Requires(Permission.SIGNED_IN)
    public void subscribe(@NotNull String key, boolean wanted) {
        var product = product(key);
        var me = people.get(current.actor().id());
        var known = releases.subscription(key, me.id());
        if (wanted && known.isEmpty()) {
            releases.add(new Subscription(product, me));
        } else if (!wanted) {
            known.ifPresent(releases::remove);
        }
    }
}
