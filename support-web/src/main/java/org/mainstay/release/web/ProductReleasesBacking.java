package org.mainstay.release.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mainstay.release.model.Gate;
import org.mainstay.release.service.ReleaseFilter;
import org.mainstay.release.service.ReleaseQueries;
import org.mainstay.release.service.ReleaseService;
import org.mainstay.release.service.ReleaseSummary;
import org.mainstay.release.service.SubscriptionService;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.omnifaces.cdi.Param;

/** The latest releases of a product, on its page, and who follows it. */
@Named
@RequestScoped
public class ProductReleasesBacking {

    private static final int SHOWN = 5;

    @Inject ReleaseQueries queries;
    @Inject ReleaseService releases;
    @Inject SubscriptionService subscriptions;
    @Inject HttpServletRequest request;
    @Inject Pages pages;

    @Inject
    @Param(name = "number")
    private String product;

    private List<ReleaseSummary> latest;
    private Set<Gate> required;

    /** The latest planned. */
    public List<ReleaseSummary> getLatest() {
        if (latest == null) {
            var filter = new ReleaseFilter(Set.of(), Set.of(product));
            latest = queries.search(filter, PageRequest.first(SHOWN)).items();
        }
        return latest;
    }

    /** Whether the reader is told of releases. */
    public boolean isSubscribed() {
        return subscriptions.subscribed(product);
    }

    /** Follows the product from now on. */
    public void subscribe() {
        subscriptions.subscribe(product, true);
        pages.tell("release_product.subscribed");
        pages.go(Route.PRODUCT_LIFE.path(product));
    }

    /** Follows it no more. */
    public void unsubscribe() {
        subscriptions.subscribe(product, false);
        pages.tell("release_product.unsubscribed");
        pages.go(Route.PRODUCT_LIFE.path(product));
    }

    public Gate[] getGates() {
        return Gate.values();
    }

    /** Whether new releases have to pass a gate. */
    public boolean required(Gate gate) {
        if (required == null) {
            required = queries.required(product);
        }
        return required.contains(gate);
    }

    /** Stores which gates new releases have to pass. */
    public void saveGates() {
        var wanted = EnumSet.noneOf(Gate.class);
        Stream.of(Gate.values())
                .filter(gate -> request.getParameter("require_" + gate) != null)
                .forEach(wanted::add);
        releases.require(product, wanted);
        pages.tell("release_product.gates.saved");
        pages.go(Route.PRODUCT_LIFE.path(product));
    }
}
