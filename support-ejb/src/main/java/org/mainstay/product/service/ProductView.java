package org.mainstay.product.service;

import java.util.List;
import org.mainstay.product.model.Product;
import org.mainstay.product.model.ProductVersion;
import org.mainstay.shared.service.Keyed;

/**
 * A product.
 *
 * @param team key of the team responsible, null for none
 * @param versions names, newest first
 * @param version counts the changes
 */
public record ProductView(String key, String name, String team, List<String> versions, int version)
        implements Keyed {

    static ProductView of(Product product) {
        return new ProductView(
                product.key(),
                product.name(),
                product.team() == null ? null : product.team().key(),
                product.versions().stream().map(ProductVersion::name).toList(),
                product.version());
    }
}
