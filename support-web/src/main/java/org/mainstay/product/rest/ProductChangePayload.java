package org.mainstay.product.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.mainstay.product.model.Product;
import org.mainstay.product.model.ProductVersion;
import org.mainstay.product.service.SaveProduct;

/**
 * Changes to a product; what is absent stays.
 *
 * @param team key of the team responsible; JSON's null takes it away
 * @param versions names, newest first; those that are new are added, none is taken away
 */
public record ProductChangePayload(
        @Size(min = 1, max = Product.NAME_MAXLENGTH) String name,
        Optional<String> team,
        @Size(max = 200)
                List<@NotBlank @Size(max = ProductVersion.NAME_MAXLENGTH) String> versions) {

    SaveProduct command(String key, Integer version) {
        return new SaveProduct(key, name, team, versions, version);
    }
}
