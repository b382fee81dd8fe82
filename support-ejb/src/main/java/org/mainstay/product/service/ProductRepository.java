package org.mainstay.product.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.mainstay.product.model.Product;
import org.mainstay.product.model.ProductField;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Paging;

@ApplicationScoped
class ProductRepository {

    @PersistenceContext(unitName = "support")
    EntityManager entities;

    Product add(Product product) {
        entities.persist(product);
        return product;
    }

    Optional<Product> find(String key) {
        return entities.createNamedQuery(Product.BY_KEY, Product.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    Product get(String key) {
        return find(key).orElseThrow(() -> new NotFoundException("product", key));
    }

    /** The product with its versions, in one statement. */
    Product withVersions(String key) {
        return entities.createNamedQuery(Product.WITH_VERSIONS, Product.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("product", key));
    }

    Page<Product> all(PageRequest request) {
        return Paging.page(
                entities.createNamedQuery(Product.ALL, Product.class)
                        .setHint("eclipselink.left-join-fetch", "p.team")
                        .setHint("eclipselink.batch", "p.versions")
                        .setHint("eclipselink.batch.type", "IN"),
                entities.createNamedQuery(Product.COUNT, Long.class),
                request,
                product -> product);
    }

    /** The product, locked, so that what it asks is decided by one at a time. */
    Product lock(String key) {
        var product = get(key);
        entities.lock(product, LockModeType.PESSIMISTIC_WRITE);
        return product;
    }

    void add(ProductField field) {
        entities.persist(field);
    }

    /** All fields of a product in their order, the retired ones too; none without a product. */
    List<ProductField> fields(String product) {
        return entities.createNamedQuery(ProductField.OF_PRODUCT, ProductField.class)
                .setParameter("product", product)
                .getResultList();
    }

    boolean anyEntrusted() {
        return !entities.createQuery("select p.id from Product p join p.team t", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
