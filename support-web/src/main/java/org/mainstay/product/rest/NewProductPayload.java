package org.mainstay.product.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.mainstay.product.model.Product;
import org.mainstay.product.model.ProductVersion;
import org.mainstay.product.service.SaveProduct;
import org.mainstay.shared.model.Key;

/**
 * A product to be added.
 *
 * @param team key of the team responsible
 * @param versions names, newest first
 */
public record NewProductPayload(
        @NotNull @Size(max = Key.MAXLENGTH) @Pattern(regexp = Key.PATTERN) String key,
        @NotBlank @Size(max = Product.NAME_MAXLENGTH) String name,
        String team,
        @Size(max = 200)
                List<@NotBlank @Size(max = ProductVersion.NAME_MAXLENGTH) String> versions) {

    SaveProduct command() {
        return new SaveProduct(key, name, Optional.ofNullable(team), versions, null);
    }
}
