package org.mainstay.product.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.history.service.HistoryView;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;

/**
 * The products there are; everybody who is signed in may see them, to report a problem with one.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ProductQueries {

    @Inject ProductRepository products;
    @Inject History history;
    @Inject Clock clock;

    /** All, by name. */
    @Requires(Permission.SIGNED_IN)
    public Page<ProductView> all(@Valid PageRequest request) {
        var today = LocalDate.now(clock);
        return products.all(request).map(product -> ProductView.of(product, today));
    }

    /**
     * @throws NotFoundException if there is none with the key
     */
    @Requires(Permission.SIGNED_IN)
    public ProductView get(String key) {
        return ProductView.of(products.get(key), LocalDate.now(clock));
    }

    /**
     * What happened to one, the latest first.
     *
     * @throws NotFoundException if there is none with the key
     */
    @Requires(Permission.MANAGE_CATALOGUE)
    public Page<HistoryView> history(@NotNull String key, @NotNull @Valid PageRequest request) {
        return history.latest(Subject.PRODUCT, products.get(key).id(), request);
    }
}
