package org.mainstay.product.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.mainstay.product.model.Phase;
import org.mainstay.product.model.PhaseSpan;
import org.mainstay.product.service.ProductQueries;
import org.mainstay.product.service.ProductView;
import org.mainstay.product.service.VersionQueries;
import org.mainstay.product.service.VersionView;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.web.ActiveTexts;
import org.mainstay.shared.web.Times;
import org.omnifaces.cdi.Param;

/** A product with the life cycles of its versions. */
@Named
@RequestScoped
public class ProductLifeBacking {

    @Inject ProductQueries products;
    @Inject VersionQueries queries;
    @Inject CurrentActor current;
    @Inject ActiveTexts texts;
    @Inject Times times;
    @Inject Clock clock;

    @Inject
    @Param(name = "number")
    private String key;

    private ProductView product;
    private List<VersionView> versions;
    private TimeLine timeLine;

    /** Reads the product before the answer begins, so that "not found" can be a page. */
    public void load() {
        getProduct();
    }

    public ProductView getProduct() {
        if (product == null) {
            product = products.get(key);
        }
        return product;
    }

    /** All versions, the newest first. */
    public List<VersionView> getVersions() {
        if (versions == null) {
            versions = queries.all(key);
        }
        return versions;
    }

    /** Versions and lines with a life cycle of their own, the newest first. */
    public List<VersionView> getLines() {
        return getVersions().stream().filter(VersionView::ownsPhases).toList();
    }

    /** Versions of which nobody has told how they are supported, in words; empty for none. */
    public String getUntold() {
        return getVersions().stream()
                .filter(version -> version.line() == null)
                .map(VersionView::name)
                .collect(Collectors.joining(", "));
    }

    /** The versions that live as a line does, in words; empty for none. */
    public String members(VersionView line) {
        return getVersions().stream()
                .filter(version -> line.name().equals(version.line()) && !version.ownsPhases())
                .map(VersionView::name)
                .collect(Collectors.joining(", "));
    }

    public TimeLine getTimeLine() {
        if (timeLine == null) {
            timeLine = TimeLine.of(getLines(), LocalDate.now(clock));
        }
        return timeLine;
    }

    /** The phases that have dates. */
    public List<Phase> getPhases() {
        return List.of(Phase.FULL, Phase.MAINTENANCE, Phase.EXTENDED);
    }

    /** The last day of a phase; a dash for a phase it hasn’t. */
    public String until(VersionView line, Phase phase) {
        return line.phases().stream()
                .filter(span -> span.phase() == phase)
                .map(span -> span.to() == null ? texts.get("version.open") : times.day(span.to()))
                .findFirst()
                .orElse("–");
    }

    /** A phase with its days, in words. */
    public String words(PhaseSpan span) {
        return span.to() == null
                ? texts.get("version.phase.from", texts.of(span.phase()), times.day(span.from()))
                : texts.get(
                        "version.phase.span",
                        texts.of(span.phase()),
                        times.day(span.from()),
                        times.day(span.to()));
    }

    /** A whole life cycle in words. */
    public String story(VersionView line) {
        return line.phases().stream().map(this::words).collect(Collectors.joining("; "));
    }

    /** When the line was first there. */
    public String begins(VersionView line) {
        return times.day(line.phases().get(0).from());
    }

    /** Whether the reader may change life cycles. */
    public boolean isChangeable() {
        return current.actor().may(Permission.MANAGE_RELEASES);
    }
}
