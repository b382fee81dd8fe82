package org.mainstay.product.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.mainstay.product.model.PhaseSpan;
import org.mainstay.product.service.SaveVersion;

/**
 * Another life cycle of a version.
 *
 * @param phases one after the other; null to leave them, empty for those of its line
 */
public record VersionChangePayload(@Size(max = 3) List<@NotNull @Valid PhasePayload> phases) {

    SaveVersion command(String product, String name, Integer version) {
        return new SaveVersion(product, name, spans(phases), version);
    }

    static List<PhaseSpan> spans(List<PhasePayload> phases) {
        return phases == null ? null : phases.stream().map(PhasePayload::span).toList();
    }
}
