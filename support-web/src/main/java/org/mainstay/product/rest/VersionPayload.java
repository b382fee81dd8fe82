package org.mainstay.product.rest;

import java.util.List;
import org.mainstay.product.model.Phase;
import org.mainstay.product.service.VersionView;

/**
 * A version, or a line of versions, and how it is supported.
 *
 * @param line name of the line of versions whose phases it has; its own name if they are its own,
 *     null if nobody has told
 * @param phases in order
 * @param currentPhase today’s; null before the first, and if nobody has told
 */
public record VersionPayload(
        String name, String line, List<PhasePayload> phases, Phase currentPhase) {

    static VersionPayload of(VersionView view) {
        return new VersionPayload(
                view.name(),
                view.line(),
                view.phases().stream().map(PhasePayload::of).toList(),
                view.current());
    }
}
