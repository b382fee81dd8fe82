package org.mainstay.product.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mainstay.product.model.Phase;
import org.mainstay.product.model.PhaseSpan;
import org.mainstay.product.service.SaveVersion;
import org.mainstay.product.service.VersionQueries;
import org.mainstay.product.service.VersionService;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.omnifaces.cdi.Param;

/** Adds a version, or changes the life cycle of one. */
@Named
@RequestScoped
public class VersionEditBacking {

    @Inject VersionQueries queries;
    @Inject VersionService versions;
    @Inject Pages pages;

    @Inject
    @Param(name = "number")
    private String product;

    /** The version that is changed; null for a new one. */
    @Inject
    @Param(name = "version")
    private String chosen;

    @Inject
    @Param(name = "seen")
    private Integer seen;

    private String name;
    private final Map<String, String> from = new HashMap<>();
    private final Map<String, String> to = new HashMap<>();

    /** Takes up the phases of the version that is changed. */
    public void load() {
        if (isChange()) {
            var known = queries.get(product, chosen);
            seen = known.version();
            if (known.ownsPhases()) {
                for (var span : known.phases()) {
                    from.put(span.phase().name(), span.from().toString());
                    to.put(span.phase().name(), span.to() == null ? null : span.to().toString());
                }
            }
        }
    }

    /** Stores the version. */
    public void save() {
        if (isChange()) {
            versions.change(new SaveVersion(product, chosen, spans(), seen));
        } else {
            versions.add(new SaveVersion(product, name, spans(), null));
        }
        pages.tell("version.message.info.saved", isChange() ? chosen : name);
        pages.go(Route.PRODUCT_LIFE.path(product));
    }

    private List<PhaseSpan> spans() {
        var spans = new ArrayList<PhaseSpan>();
        for (var phase : List.of(Phase.FULL, Phase.MAINTENANCE, Phase.EXTENDED)) {
            var first = day(from.get(phase.name()), "from_" + phase);
            var last = day(to.get(phase.name()), "to_" + phase);
            if (first != null || last != null) {
                spans.add(new PhaseSpan(phase, first, last));
            }
        }
        return spans;
    }

    private static LocalDate day(String typed, String input) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw new InvalidInputException("answer.not_a_date", input);
        }
    }

    /** Whether a version is changed, rather than added. */
    public boolean isChange() {
        return chosen != null;
    }

    public String getChosen() {
        return chosen;
    }

    public Integer getSeen() {
        return seen;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** The first days, by the name of the phase. */
    public Map<String, String> getFrom() {
        return from;
    }

    /** The last days, by the name of the phase. */
    public Map<String, String> getTo() {
        return to;
    }
}
