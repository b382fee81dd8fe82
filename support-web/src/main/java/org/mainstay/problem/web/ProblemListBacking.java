package org.mainstay.problem.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mainstay.problem.model.ProblemStatus;
import org.mainstay.problem.service.ProblemFilter;
import org.mainstay.problem.service.ProblemQueries;
import org.mainstay.problem.service.ProblemSummary;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.web.ActiveTexts;
import org.mainstay.shared.web.Address;
import org.mainstay.shared.web.Option;
import org.mainstay.shared.web.PageNumbers;
import org.mainstay.shared.web.Route;
import org.mainstay.ticket.web.TicketChoices;
import org.omnifaces.cdi.Param;

/** The problems the desk knows. */
@Named
@RequestScoped
public class ProblemListBacking {

    private static final String STATUS = "status";
    private static final String PRODUCT = "product";

    @Inject ProblemQueries problems;
    @Inject TicketChoices choices;
    @Inject ActiveTexts texts;

    @Inject
    @Param(name = "q")
    private String text;

    @Inject
    @Param(name = STATUS)
    private String status;

    @Inject
    @Param(name = PRODUCT)
    private String product;

    @Inject
    @Param(name = "page")
    private Integer page;

    private Page<ProblemSummary> found;

    /** Reads the problems before the answer begins, so that a refusal can still be a page. */
    public void load() {
        var request = new PageRequest(PageNumbers.of(page), PageRequest.SIZE_DEFAULT, "");
        found = problems.search(filter(), request);
    }

    private ProblemFilter filter() {
        var words = Objects.requireNonNullElse(text, "").strip();
        return new ProblemFilter(
                Stream.of(ProblemStatus.values())
                        .filter(each -> each.name().equals(status))
                        .collect(Collectors.toSet()),
                product == null ? Set.of() : Set.of(product),
                null,
                words.substring(0, Math.min(words.length(), ProblemFilter.TEXT_MAXLENGTH)));
    }

    private Address here() {
        return Address.of(Route.PROBLEMS.path(null))
                .with("q", text)
                .with(STATUS, status)
                .with(PRODUCT, product);
    }

    public Page<ProblemSummary> getFound() {
        return found;
    }

    /** What is searched for; null for nothing. */
    public String getText() {
        return text;
    }

    public String getStatus() {
        return status;
    }

    public String getProduct() {
        return product;
    }

    /** Whether anything limits the list. */
    public boolean isLimited() {
        return !here().query().isEmpty();
    }

    /** All, and those of each status. */
    public List<Option> getTabs() {
        var tabs = new ArrayList<Option>();
        tabs.add(Option.of(here(), STATUS, null, texts.get("problem_list.tab.all"), status));
        for (var each : ProblemStatus.values()) {
            tabs.add(Option.of(here(), STATUS, each.name(), texts.of(each), status));
        }
        return tabs;
    }

    public List<Option> getProducts() {
        return choices.getProducts().stream()
                .map(each -> Option.toggle(here(), PRODUCT, each.value(), each.label(), product))
                .toList();
    }

    /** The limits in force that are not tabs, each with the address without it. */
    public List<Option> getChips() {
        var chips = new ArrayList<Option>();
        choices.getProducts().stream()
                .filter(each -> each.value().equals(product))
                .forEach(
                        each -> chips.add(Option.of(here(), PRODUCT, null, each.label(), product)));
        if (text != null) {
            chips.add(Option.of(here(), "q", null, text, text));
        }
        return chips;
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
