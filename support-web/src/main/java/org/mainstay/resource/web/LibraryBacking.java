package org.mainstay.resource.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.mainstay.resource.model.ResourceKind;
import org.mainstay.resource.model.ResourceStatus;
import org.mainstay.resource.service.ResourceFilter;
import org.mainstay.resource.service.ResourceQueries;
import org.mainstay.resource.service.ResourceSummary;
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

/**
 * The community library: what can be got, what the reader contributed, what has to be looked at.
 */
@Named
@RequestScoped
public class LibraryBacking {

    private static final String SHOW = "show";
    private static final String MINE = "mine";
    private static final String WAITING = "waiting";
    private static final String GONE = "gone";
    private static final String KIND = "kind";
    private static final String PRODUCT = "product";
    private static final String TAG = "tag";

    @Inject ResourceQueries resources;
    @Inject TicketChoices choices;
    @Inject CurrentActor current;
    @Inject ActiveTexts texts;

    @Inject
    @Param(name = "q")
    private String text;

    @Inject
    @Param(name = SHOW)
    private String show;

    @Inject
    @Param(name = KIND)
    private String kind;

    @Inject
    @Param(name = PRODUCT)
    private String product;

    @Inject
    @Param(name = TAG)
    private String tag;

    @Inject
    @Param(name = "page")
    private Integer page;

    private Page<ResourceSummary> found;

    /** Reads the resources before the answer begins, so that a refusal can still be a page. */
    public void load() {
        var request = new PageRequest(PageNumbers.of(page), PageRequest.SIZE_DEFAULT, "");
        found = resources.search(filter(), request);
    }

    private ResourceFilter filter() {
        var words = Objects.requireNonNullElse(text, "").strip();
        var kinds = EnumSet.noneOf(ResourceKind.class);
        Stream.of(ResourceKind.values())
                .filter(each -> each.name().equals(kind))
                .forEach(kinds::add);
        return new ResourceFilter(
                kinds,
                statuses(),
                product == null ? Set.of() : Set.of(product),
                tag == null ? Set.of() : Set.of(tag),
                MINE.equals(show),
                words.substring(0, Math.min(words.length(), ResourceFilter.TEXT_MAXLENGTH)));
    }

    private Set<ResourceStatus> statuses() {
        return switch (Objects.requireNonNullElse(show, "")) {
            case MINE -> Set.of();
            case WAITING -> Set.of(ResourceStatus.PENDING);
            case GONE -> Set.of(ResourceStatus.REFUSED, ResourceStatus.WITHDRAWN);
            default -> Set.of(ResourceStatus.PUBLISHED);
        };
    }

    private Address here() {
        return Address.of(Route.LIBRARY.path(null))
                .with("q", text)
                .with(SHOW, show)
                .with(KIND, kind)
                .with(PRODUCT, product)
                .with(TAG, tag);
    }

    public Page<ResourceSummary> getFound() {
        return found;
    }

    /** What is searched for; null for nothing. */
    public String getText() {
        return text;
    }

    public String getShow() {
        return show;
    }

    public String getKind() {
        return kind;
    }

    public String getProduct() {
        return product;
    }

    /** Whether anything limits the list beside its tab. */
    public boolean isLimited() {
        return text != null || kind != null || product != null || tag != null;
    }

    /** Whether the list has others than those that can be got. */
    public boolean isMixed() {
        return show != null;
    }

    /** Whether the reader can contribute. */
    public boolean isContributing() {
        return current.actor().may(Permission.CONTRIBUTE);
    }

    /** What can be got, what is the reader’s, and for moderators what waits and what is gone. */
    public List<Option> getTabs() {
        var tabs = new ArrayList<Option>();
        tabs.add(tab(null, "library.tab.all"));
        if (isContributing()) {
            tabs.add(tab(MINE, "library.tab.mine"));
        }
        if (current.actor().may(Permission.MODERATE)) {
            tabs.add(tab(WAITING, "library.tab.waiting"));
            tabs.add(tab(GONE, "library.tab.gone"));
        }
        return tabs;
    }

    private Option tab(String value, String label) {
        return Option.of(here(), SHOW, value, texts.get(label), show);
    }

    public List<Option> getKinds() {
        return Stream.of(ResourceKind.values())
                .map(each -> Option.toggle(here(), KIND, each.name(), texts.of(each), kind))
                .toList();
    }

    public List<Option> getProducts() {
        return choices.getProducts().stream()
                .map(each -> Option.toggle(here(), PRODUCT, each.value(), each.label(), product))
                .toList();
    }

    /** The limits in force that are not tabs, each with the address without it. */
    public List<Option> getChips() {
        return Stream.of(
                        getKinds().stream(),
                        getProducts().stream(),
                        Option.inForce(here(), TAG, tag),
                        Option.inForce(here(), "q", text))
                .flatMap(options -> options)
                .filter(Option::chosen)
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
