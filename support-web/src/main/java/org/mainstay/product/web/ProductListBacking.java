package org.mainstay.product.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.mainstay.product.model.Product;
import org.mainstay.product.service.ProductQueries;
import org.mainstay.product.service.ProductService;
import org.mainstay.product.service.ProductView;
import org.mainstay.product.service.SaveProduct;
import org.mainstay.shared.model.Key;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.web.Address;
import org.mainstay.shared.web.PageNumbers;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.omnifaces.cdi.Param;

/** All products, for an administrator to add to. */
@Named
@RequestScoped
public class ProductListBacking {

    private static final Address LIST = Address.of(Route.PRODUCTS.path(null));

    @Inject ProductQueries products;
    @Inject ProductService service;
    @Inject CurrentActor current;
    @Inject Pages pages;

    @Inject
    @Param(name = "page")
    private Integer page;

    private Page<ProductView> found;
    private @NotBlank @Size(max = Product.NAME_MAXLENGTH) String name;
    private @Size(max = Key.MAXLENGTH) @Pattern(
            regexp = Key.PATTERN,
            message = "{org.mainstay.Key}") String key;

    /** Reads the list before the answer begins, so that a refusal can still be a page. */
    public void load() {
        current.require(Permission.MANAGE_CATALOGUE);
        found = products.all(new PageRequest(PageNumbers.of(page), PageRequest.SIZE_DEFAULT, ""));
    }

    /** Adds one and shows it. */
    public void add() {
        service.add(new SaveProduct(key, name, null, null));
        pages.tell("product_list.message.info.added");
        pages.go(Route.PRODUCT.path(key));
    }

    public Page<ProductView> getFound() {
        if (found == null) {
            load();
        }
        return found;
    }

    /** Address of the page before; null on the first. */
    public String getPrevious() {
        return LIST.previous(getFound());
    }

    /** Address of the next page; null on the last. */
    public String getNext() {
        return LIST.next(getFound());
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
