package org.mainstay.product.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.mainstay.product.model.PhaseSpan;
import org.mainstay.product.model.ProductVersion;

/**
 * Add a version, or change its life cycle.
 *
 * @param product key
 * @param phases one after the other; null to leave them, empty for those of its line
 * @param version as last seen; null not to check
 */
public record SaveVersion(
        @NotNull String product,
        @NotBlank @Size(max = ProductVersion.NAME_MAXLENGTH) String name,
        @Size(max = 3) List<@NotNull PhaseSpan> phases,
        Integer version) {}
