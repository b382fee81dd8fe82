package org.mainstay.product.rest;

import java.util.List;
import org.mainstay.product.service.ProductView;

/**
 * A product that is supported.
 *
 * @param team key of the team responsible, null for none
 * @param versions names, newest first
 */
public record ProductPayload(String key, String name, String team, List<String> versions) {

    static ProductPayload of(ProductView view) {
        return new ProductPayload(view.key(), view.name(), view.team(), view.versions());
    }
}
