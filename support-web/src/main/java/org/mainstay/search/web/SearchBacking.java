package org.mainstay.search.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.mainstay.product.service.ProductQueries;
import org.mainstay.product.service.ProductView;
import org.mainstay.search.service.SearchFor;
import org.mainstay.search.service.SearchHit;
import org.mainstay.search.service.SearchKind;
import org.mainstay.search.service.SearchQueries;
import org.mainstay.search.service.SearchResult;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.web.ActiveTexts;
import org.mainstay.shared.web.Address;
import org.mainstay.shared.web.Option;
import org.mainstay.shared.web.PageNumbers;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.omnifaces.cdi.Param;

/** What was found for the words in the frame's search box. */
@Named
@RequestScoped
public class SearchBacking {

    private static final int PAGE_SIZE = 20;
    private static final String TYPE = "type";
    private static final String PRODUCT = "product";

    /** Where each kind is shown. */
    private static final Map<SearchKind, Route> PAGES =
            Map.of(
                    SearchKind.TICKET, Route.TICKET,
                    SearchKind.DOCUMENT, Route.DOCUMENT,
                    SearchKind.COURSE, Route.COURSE,
                    SearchKind.RELEASE, Route.RELEASE,
                    SearchKind.RESOURCE, Route.RESOURCE);

    @Inject SearchQueries search;
    @Inject ProductQueries products;
    @Inject ActiveTexts texts;
    @Inject Pages pages;

    @Inject
    @Param(name = "q")
    private String text;

    @Inject
    @Param(name = TYPE)
    private String type;

    @Inject
    @Param(name = PRODUCT)
    private String product;

    @Inject
    @Param(name = "page")
    private Integer page;

    private SearchResult result;
    private List<ProductView> catalogue;

    /** Searches before the answer begins; whoever typed a number goes to what has it. */
    public void load() {
        result =
                search.search(
                        new SearchFor(words(), kinds(), name(product), null),
                        new PageRequest(PageNumbers.of(page), PAGE_SIZE, ""));
        if (result.exact() != null && type == null && product == null && page == null) {
            pages.go(path(result.exact()));
        }
    }

    private String words() {
        return cut(Objects.requireNonNullElse(text, "").strip(), SearchFor.TEXT_MAXLENGTH);
    }

    private static String name(String given) {
        return given == null ? null : cut(given, SearchFor.NAME_MAXLENGTH);
    }

    private static String cut(String given, int most) {
        return given.substring(0, Math.min(given.length(), most));
    }

    private Set<SearchKind> kinds() {
        return Stream.of(SearchKind.values())
                .filter(kind -> kind.name().equals(type))
                .findFirst()
                .map(Set::of)
                .orElse(Set.of());
    }

    private Address here() {
        return Address.of(Route.SEARCH.path(null))
                .with("q", text)
                .with(TYPE, type)
                .with(PRODUCT, product);
    }

    public SearchResult getResult() {
        return result;
    }

    /** What is searched for; empty for nothing. */
    public String getText() {
        return words();
    }

    /** How many there are of the kinds that are shown. */
    public int getTotal() {
        var counts = result.counts();
        return kinds().isEmpty()
                ? counts.values().stream().mapToInt(Integer::intValue).sum()
                : counts.getOrDefault(kinds().iterator().next(), 0);
    }

    /** The page of what was found, within the application. */
    public String path(SearchHit hit) {
        return PAGES.get(hit.kind()).path(hit.key());
    }

    /** All, and each kind that has something or is chosen. */
    public List<Option> getTabs() {
        var tabs = new ArrayList<Option>();
        tabs.add(Option.of(here(), TYPE, null, texts.get("search.tab.all"), type));
        for (var kind : SearchKind.values()) {
            var count = result.counts().getOrDefault(kind, 0);
            if (count > 0 || kind.name().equals(type)) {
                var label = texts.get("search.tab", texts.of(kind), count);
                tabs.add(Option.of(here(), TYPE, kind.name(), label, type));
            }
        }
        return tabs;
    }

    private List<ProductView> catalogue() {
        if (catalogue == null) {
            catalogue = products.all(PageRequest.first(PageRequest.SIZE_MAX)).items();
        }
        return catalogue;
    }

    public List<Option> getProducts() {
        return catalogue().stream()
                .map(each -> Option.toggle(here(), PRODUCT, each.key(), each.name(), product))
                .toList();
    }

    /** The product in force, with the address without it. */
    public List<Option> getChips() {
        return catalogue().stream()
                .filter(each -> each.key().equals(product))
                .map(each -> Option.of(here(), PRODUCT, null, each.name(), product))
                .toList();
    }

    /** Whether something limits the search beside its words. */
    public boolean isLimited() {
        return type != null || product != null;
    }

    /** The search without limits. */
    public String getUnlimited() {
        return Address.of(Route.SEARCH.path(null)).with("q", text).toString();
    }

    /** Address of the page before; null on the first. */
    public String getPrevious() {
        return here().previous(result.hits());
    }

    /** Address of the next page; null on the last. */
    public String getNext() {
        return here().next(result.hits());
    }
}
