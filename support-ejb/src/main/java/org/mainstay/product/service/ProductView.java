package org.mainstay.product.service;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mainstay.product.model.LifeCycle;
import org.mainstay.product.model.Phase;
import org.mainstay.product.model.Product;
import org.mainstay.product.model.ProductVersion;
import org.mainstay.shared.service.Keyed;

/**
 * A product.
 *
 * @param team key of the team responsible, null for none
 * @param teamName its name, null for none
 * @param versions names, newest first
 * @param ended the last day of support of each version that has none any more
 * @param version counts the changes
 */
public record ProductView(
        String key,
        String name,
        String team,
        String teamName,
        List<String> versions,
        Map<String, LocalDate> ended,
        int version)
        implements Keyed {

    static ProductView of(Product product, LocalDate today) {
        return new ProductView(
                product.key(),
                product.name(),
                product.team() == null ? null : product.team().key(),
                product.team() == null ? null : product.team().name(),
                product.versions().stream().map(ProductVersion::name).toList(),
                ended(product, today),
                product.version());
    }

    private static Map<String, LocalDate> ended(Product product, LocalDate today) {
        var ended = new HashMap<String, LocalDate>();
        for (var version : product.versions()) {
            product.line(version)
                    .map(ProductVersion::lifeCycle)
                    .filter(cycle -> cycle.on(today).filter(Phase.ENDED::equals).isPresent())
                    .flatMap(LifeCycle::lastDay)
                    .ifPresent(last -> ended.put(version.name(), last));
        }
        return Map.copyOf(ended);
    }
}
