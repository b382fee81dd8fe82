package org.mainstay.product.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mainstay.product.model.Product;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;

/** The versions of products and how they are supported, which is no secret. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class VersionQueries {

    @Inject ProductRepository products;
    @Inject Clock clock;

    /**
     * All versions of a product, the newest first.
     *
     * @throws NotFoundException if there is no such product
     */
    @Requires(Permission.SIGNED_IN)
    public List<VersionView> all(@NotNull String product) {
        return views(products.withVersions(product));
    }

    /**
     * One of them.
     *
     * @throws NotFoundException if there is no such product, or it has no such version
     */
    @Requires(Permission.SIGNED_IN)
    public VersionView get(@NotNull String product, @NotNull String name) {
        return find(product, name).orElseThrow(() -> new NotFoundException("version", name));
    }

    /**
     * One of them; empty if there is none of that name.
     *
     * @param name null for none
     * @throws NotFoundException if there is no such product
     */
    @Requires(Permission.SIGNED_IN)
    public Optional<VersionView> find(@NotNull String product, String name) {
        if (name == null) {
            return Optional.empty();
        }
        var found = products.withVersions(product);
        return found.version(name).map(v -> VersionView.of(found, v, today()));
    }

    private List<VersionView> views(Product product) {
        var today = today();
        return product.versions().stream().map(v -> VersionView.of(product, v, today)).toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
