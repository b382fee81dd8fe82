package org.mainstay.product.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.mainstay.product.model.Product;

/** Products as entities, for other features' services; they have checked the permission. */
@ApplicationScoped
public class ProductDirectory {

    @Inject ProductRepository products;

    public Optional<Product> find(String key) {
        return products.find(key);
    }

    /** Whether there is a product that a team answers for. */
    public boolean anyEntrusted() {
        return products.anyEntrusted();
    }
}
