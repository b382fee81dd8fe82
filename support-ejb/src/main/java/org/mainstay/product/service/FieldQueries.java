package org.mainstay.product.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.mainstay.product.model.ProductField;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;

/** What products ask, as far as it concerns the caller. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FieldQueries {

    @Inject ProductRepository products;
    @Inject CurrentActor current;

    /**
     * What a product asks the caller, in order; none if there is no such product.
     *
     * @param product key; null for none
     */
    @Requires(Permission.SIGNED_IN)
    public List<FieldView> asked(String product) {
        if (product == null) {
            return List.of();
        }
        var internal = current.actor().may(Permission.READ_ALL_TICKETS);
        return products.fields(product).stream()
                .filter(field -> !field.retired() && (internal || !field.staffOnly()))
                .map(FieldView::of)
                .toList();
    }

    /**
     * The fields of a product, in order: those that the caller is asked, for whoever keeps the
     * products also those that were retired.
     *
     * @throws NotFoundException if there is no such product
     */
    @Requires(Permission.SIGNED_IN)
    public List<FieldView> all(@NotNull String product) {
        var found = products.get(product);
        return current.actor().may(Permission.MANAGE_CATALOGUE)
                ? products.fields(found.key()).stream().map(FieldView::of).toList()
                : asked(found.key());
    }

    /**
     * One field.
     *
     * @throws NotFoundException if the product has none with the key
     */
    @Requires(Permission.MANAGE_CATALOGUE)
    public FieldView get(@NotNull String product, @NotNull String key) {
        return FieldView.of(field(products.fields(product), key));
    }

    static ProductField field(List<ProductField> all, String key) {
        return all.stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("field", key));
    }
}
