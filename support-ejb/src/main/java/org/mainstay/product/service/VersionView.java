package org.mainstay.product.service;

import java.time.LocalDate;
import java.util.List;
import org.mainstay.product.model.LifeCycle;
import org.mainstay.product.model.Phase;
import org.mainstay.product.model.PhaseSpan;
import org.mainstay.product.model.Product;
import org.mainstay.product.model.ProductVersion;

/**
 * A version and how it is supported.
 *
 * @param line name of the line of versions whose life cycle it has; its own name if it has one
 *     itself, null if nobody has told
 * @param phases of its life cycle, in order
 * @param current the phase today; null before the first, and if nobody has told
 * @param lastDay the last day of support; null if nobody has told
 * @param version counts the changes
 */
public record VersionView(
        String name,
        String line,
        List<PhaseSpan> phases,
        Phase current,
        LocalDate lastDay,
        int version) {

    static VersionView of(Product product, ProductVersion version, LocalDate today) {
        var line = product.line(version);
        var cycle = line.map(ProductVersion::lifeCycle).orElse(LifeCycle.UNKNOWN);
        return new VersionView(
                version.name(),
                line.map(ProductVersion::name).orElse(null),
                cycle.phases(),
                cycle.on(today).orElse(null),
                cycle.lastDay().orElse(null),
                version.version());
    }

    /** Whether it has a life cycle of its own, rather than that of its line. */
    public boolean ownsPhases() {
        return name.equals(line);
    }

    /** Whether support has ended. */
    public boolean ended() {
        return current == Phase.ENDED;
    }
}
