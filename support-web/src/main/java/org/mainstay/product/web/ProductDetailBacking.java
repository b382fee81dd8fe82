package org.mainstay.product.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mainstay.catalogue.web.CatalogueDetailBacking;
import org.mainstay.history.service.HistoryView;
import org.mainstay.product.service.ProductQueries;
import org.mainstay.product.service.ProductService;
import org.mainstay.product.service.ProductView;
import org.mainstay.product.service.SaveProduct;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.web.Route;
import org.mainstay.team.service.TeamQueries;
import org.mainstay.team.service.TeamView;

/** A product and its versions, for an administrator to change. */
@Named
@RequestScoped
public class ProductDetailBacking extends CatalogueDetailBacking<ProductView> {

    @Inject ProductQueries products;
    @Inject ProductService service;
    @Inject TeamQueries directory;

    private String team;
    private String versions;

    public ProductDetailBacking() {
        super(Permission.MANAGE_CATALOGUE, Route.PRODUCT, "product_detail.message.info.saved");
    }

    @Override
    protected ProductView read(String ofKey) {
        return products.get(ofKey);
    }

    @Override
    protected Page<HistoryView> past(String ofKey, PageRequest wanted) {
        return products.history(ofKey, wanted);
    }

    @Override
    protected void store(String ofKey, String newName, Integer seen) {
        var added =
                Stream.ofNullable(versions)
                        .flatMap(String::lines)
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        service.change(new SaveProduct(ofKey, newName, Optional.ofNullable(team), added, seen));
    }

    /** Those that can be responsible. */
    public List<TeamView> getTeams() {
        return directory.all(PageRequest.first(PageRequest.SIZE_MAX)).items();
    }

    /** Key of the team responsible; null for none. */
    public String getTeam() {
        return sent() ? team : getFound().team();
    }

    public void setTeam(String team) {
        this.team = team;
    }

    /** Versions to add, one a line, the newest first. */
    public String getVersions() {
        return versions;
    }

    public void setVersions(String versions) {
        this.versions = versions;
    }
}
