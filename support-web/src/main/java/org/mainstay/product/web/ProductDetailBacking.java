package org.mainstay.product.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mainstay.history.service.HistoryView;
import org.mainstay.product.model.Product;
import org.mainstay.product.service.ProductQueries;
import org.mainstay.product.service.ProductService;
import org.mainstay.product.service.ProductView;
import org.mainstay.product.service.SaveProduct;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.mainstay.team.service.TeamQueries;
import org.mainstay.team.service.TeamView;
import org.omnifaces.cdi.Param;

/** A product and its versions, for an administrator to change. */
@Named
@RequestScoped
public class ProductDetailBacking {

    private static final int HISTORY_SHOWN = 100;

    @Inject ProductQueries products;
    @Inject ProductService service;
    @Inject TeamQueries directory;
    @Inject CurrentActor current;
    @Inject HttpServletRequest request;
    @Inject Pages pages;

    @Inject
    @Param(name = "number")
    private String key;

    @Inject
    @Param(name = "version")
    private Integer version;

    private ProductView found;
    private List<HistoryView> history;
    private @NotBlank @Size(max = Product.NAME_MAXLENGTH) String name;
    private String team;
    private String versions;

    /** Reads all before the answer begins, so that a refusal can still be a page. */
    public void load() {
        current.require(Permission.MANAGE_CATALOGUE);
        found = products.get(key);
        history = products.history(key, PageRequest.first(HISTORY_SHOWN)).items();
    }

    /** Changes name and team, and adds versions. */
    public void save() {
        var added =
                Stream.ofNullable(versions)
                        .flatMap(String::lines)
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        service.change(new SaveProduct(key, name, Optional.ofNullable(team), added, version));
        pages.tell("product_detail.message.info.saved");
        pages.go(Route.PRODUCT.path(key));
    }

    public ProductView getFound() {
        if (found == null) {
            load();
        }
        return found;
    }

    /** The latest entries, newest first. */
    public List<HistoryView> getHistory() {
        if (history == null) {
            load();
        }
        return history;
    }

    private boolean isSent() {
        return request.getParameter("editForm") != null;
    }

    public String getName() {
        return isSent() ? name : getFound().name();
    }

    public void setName(String name) {
        this.name = name;
    }

    /** Those that can be responsible. */
    public List<TeamView> getTeams() {
        return directory.all(PageRequest.first(PageRequest.SIZE_MAX)).items();
    }

    /** Key of the team responsible; null for none. */
    public String getTeam() {
        return isSent() ? team : getFound().team();
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
