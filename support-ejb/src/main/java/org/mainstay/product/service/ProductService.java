package org.mainstay.product.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.product.model.Product;
import org.mainstay.product.model.ProductVersion;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.team.service.TeamDirectory;

/** Keeps the products and their versions. */
@Stateless
public class ProductService {

    @Inject ProductRepository products;
    @Inject TeamDirectory teams;
    @Inject History history;

    /**
     * @throws ConflictException if the key is taken
     * @throws UnprocessableException if the team doesn't exist
     */
    @Requires(Permission.MANAGE_CATALOGUE)
    public void add(@NotNull @Valid SaveProduct command) {
        if (command.name() == null) {
            throw new InvalidInputException("required", "name");
        }
        if (products.find(command.key()).isPresent()) {
            throw new ConflictException("already_exists", "key");
        }
        var product = products.add(new Product(command.key(), command.name().strip()));
        history.record(Subject.PRODUCT, product.id(), Action.CREATED, product.key(), true);
        fill(product, command);
    }

    /**
     * @throws NotFoundException if there is none with the key
     * @throws UnprocessableException if the team doesn't exist
     */
    @Requires(Permission.MANAGE_CATALOGUE)
    public void change(@NotNull @Valid SaveProduct command) {
        var product = products.get(command.key());
        ConflictException.unlessSeen(command.version(), product.version());
        if (command.name() != null) {
            changed(product, "name", product.name(), command.name().strip());
            product.rename(command.name().strip());
        }
        fill(product, command);
    }

    private void fill(Product product, SaveProduct command) {
        if (command.team() != null) {
            var team =
                    command.team()
                            .map(
                                    key ->
                                            teams.find(key)
                                                    .orElseThrow(
                                                            () ->
                                                                    new UnprocessableException(
                                                                            "team.not_found",
                                                                            "team",
                                                                            key)))
                            .orElse(null);
            changed(product, "team", product.team(), team);
            product.entrustTo(team);
        }
        if (command.versions() != null) {
            var before = versionNames(product);
            // The newest comes first in the list and is added last, which makes it the newest.
            for (int i = command.versions().size() - 1; i >= 0; i--) {
                product.addVersion(command.versions().get(i).strip());
            }
            changed(product, "versions", before, versionNames(product));
        }
    }

    private static List<String> versionNames(Product product) {
        return product.versions().stream().map(ProductVersion::name).toList();
    }

    private void changed(Product product, String field, Object from, Object to) {
        history.changed(Subject.PRODUCT, product.id(), field, from, to, true);
    }
}
