package org.mainstay.product.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.mainstay.product.model.ProductVersion;
import org.mainstay.product.service.SaveVersion;

/**
 * A version to be added.
 *
 * @param phases one after the other; null or empty for those of its line
 */
public record NewVersionPayload(
        @NotBlank @Size(max = ProductVersion.NAME_MAXLENGTH) String name,
        @Size(max = 3) List<@NotNull @Valid PhasePayload> phases) {

    SaveVersion command(String product) {
        return new SaveVersion(product, name, VersionChangePayload.spans(phases), null);
    }
}
