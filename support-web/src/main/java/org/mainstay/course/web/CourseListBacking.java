package org.mainstay.course.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mainstay.course.model.CourseStatus;
import org.mainstay.course.service.CourseFilter;
import org.mainstay.course.service.CourseQueries;
import org.mainstay.course.service.CourseSummary;
import org.mainstay.identity.web.ActiveUser;
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

/** The catalogue of courses. */
@Named
@RequestScoped
public class CourseListBacking {

    private static final String STATUS = "status";
    private static final String PRODUCT = "product";
    private static final int CARDS = 24;

    @Inject CourseQueries courses;
    @Inject TicketChoices choices;
    @Inject ActiveUser user;
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

    private Page<CourseSummary> found;

    /** Reads the courses before the answer begins, so that a refusal can still be a page. */
    public void load() {
        found = courses.search(filter(), new PageRequest(PageNumbers.of(page), CARDS, ""));
    }

    private CourseFilter filter() {
        var words = Objects.requireNonNullElse(text, "").strip();
        var statuses =
                Stream.of(CourseStatus.values())
                        .filter(each -> each.name().equals(status))
                        .collect(Collectors.toSet());
        return new CourseFilter(
                statuses.isEmpty() ? EnumSet.of(CourseStatus.PUBLISHED) : statuses,
                product == null ? Set.of() : Set.of(product),
                Set.of(),
                words.substring(0, Math.min(words.length(), CourseFilter.TEXT_MAXLENGTH)));
    }

    private Address here() {
        return Address.of(Route.COURSES.path(null))
                .with("q", text)
                .with(STATUS, status)
                .with(PRODUCT, product);
    }

    public Page<CourseSummary> getFound() {
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

    /** Whether the reader writes courses. */
    public boolean isManaging() {
        return user.may(Permission.MANAGE_TRAINING);
    }

    /** What there is to take, and for those who write courses the others. */
    public List<Option> getTabs() {
        var tabs = new ArrayList<Option>();
        tabs.add(Option.of(here(), STATUS, null, texts.get("course_list.tab.all"), status));
        if (isManaging()) {
            for (var each : List.of(CourseStatus.DRAFT, CourseStatus.ARCHIVED)) {
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
