package org.mainstay.product.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.mainstay.product.model.Product;
import org.mainstay.product.model.ProductVersion;
import org.mainstay.shared.model.Key;

/**
 * Add or change a product; a null component is left as it is.
 *
 * @param team key of the team responsible, empty for none
 * @param versions names, newest first; those that are new are added, none is taken away
 * @param version as last seen; null not to check
 */
public record SaveProduct(
        @NotNull @Size(max = Key.MAXLENGTH) @Pattern(regexp = Key.PATTERN) String key,
        @Pattern(regexp = "(?s).*\\S.*") @Size(max = Product.NAME_MAXLENGTH) String name,
        Optional<String> team,
        @Size(max = 200) List<@NotBlank @Size(max = ProductVersion.NAME_MAXLENGTH) String> versions,
        Integer version) {

    /** A command that doesn't look at the version. */
    public SaveProduct(String key, String name, Optional<String> team, List<String> versions) {
        this(key, name, team, versions, null);
    }
}
