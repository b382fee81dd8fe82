package org.mainstay.release.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mainstay.release.model.ReleaseStatus;
import org.mainstay.release.service.ReleaseFilter;
import org.mainstay.release.service.ReleaseQueries;
import org.mainstay.release.service.ReleaseSummary;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.web.ActiveTexts;
import org.mainstay.shared.web.Address;
import org.mainstay.shared.web.Option;
import org.mainstay.shared.web.PageNumbers;
import org.mainstay.shared.web.Route;
import org.mainstay.ticket.web.TicketChoices;
import org.omnifaces.cdi.Param;

/** The releases one may know of. */
@Named
@RequestScoped
public class ReleaseListBacking {

    private static final String STATUS = "status";
    private static final String PRODUCT = "product";

    @Inject ReleaseQueries releases;
    @Inject TicketChoices choices;
    @Inject CurrentActor current;
    @Inject ActiveTexts texts;

    @Inject
    @Param(name = STATUS)
    private String status;

    @Inject
    @Param(name = PRODUCT)
    private String product;

    @Inject
    @Param(name = "page")
    private Integer page;

    private Page<ReleaseSummary> found;

    /** Reads the releases before the answer begins, so that a refusal can still be a page. */
    public void load() {
        var filter =
                new ReleaseFilter(
                        Stream.of(ReleaseStatus.values())
                                .filter(each -> each.name().equals(status))
                                .collect(Collectors.toSet()),
                        product == null ? Set.of() : Set.of(product));
        found =
                releases.search(
                        filter,
                        new PageRequest(PageNumbers.of(page), PageRequest.SIZE_DEFAULT, ""));
    }

    private Address here() {
        return Address.of(Route.RELEASES.path(null)).with(STATUS, status).with(PRODUCT, product);
    }

    public Page<ReleaseSummary> getFound() {
        return found;
    }

    /** Whether anything limits the list. */
    public boolean isLimited() {
        return !here().query().isEmpty();
    }

    /** Whether the reader prepares releases. */
    public boolean isManaging() {
        return current.actor().may(Permission.MANAGE_RELEASES);
    }

    /** All, and those of each status that the reader may see. */
    public List<Option> getTabs() {
        var tabs = new ArrayList<Option>();
        tabs.add(Option.of(here(), STATUS, null, texts.get("release_list.tab.all"), status));
        var inside = current.actor().may(Permission.READ_ALL_TICKETS);
        for (var each : ReleaseStatus.values()) {
            if (inside || each != ReleaseStatus.PLANNED) {
                tabs.add(Option.of(here(), STATUS, each.name(), texts.of(each), status));
            }
        }
        return tabs;
    }

    public List<Option> getProducts() {
        return choices.getProducts().stream()
                .map(each -> Option.toggle(here(), PRODUCT, each.value(), each.label(), product))
                .toList();
    }

    /** The product the list is limited to, with the address without it. */
    public List<Option> getChips() {
        return choices.getProducts().stream()
                .filter(each -> each.value().equals(product))
                .map(each -> Option.of(here(), PRODUCT, null, each.label(), product))
                .toList();
    }

    /** Address of the page before; null on the first. */
    public String getPrevious() {
        return here().previous(found);
    }

    /** Address of the next page; null on the last. */
    public String getNext() {
        return here().next(found);
    }
}
