package org.mainstay.product.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.mainstay.catalogue.web.CatalogueListBacking;
import org.mainstay.product.service.ProductQueries;
import org.mainstay.product.service.ProductService;
import org.mainstay.product.service.ProductView;
import org.mainstay.product.service.SaveProduct;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.web.Route;

/** All products, for an administrator to add to. */
@Named
@RequestScoped
public class ProductListBacking extends CatalogueListBacking<ProductView> {

    @Inject ProductQueries products;
    @Inject ProductService service;

    public ProductListBacking() {
        super(
                Permission.MANAGE_CATALOGUE,
                Permission.MANAGE_CATALOGUE,
                Route.PRODUCTS,
                Route.PRODUCT,
                "product_list.message.info.added");
    }

    @Override
    protected Page<ProductView> read(PageRequest request) {
        return products.all(request);
    }

    @Override
    protected void store(String newKey, String newName) {
        service.add(new SaveProduct(newKey, newName, null, null));
    }
}
