package org.mainstay.product.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.product.model.LifeCycle;
import org.mainstay.product.model.PhaseSpan;
import org.mainstay.product.model.Product;
import org.mainstay.product.model.ProductVersion;
import org.mainstay.product.model.UnfitLifeCycleException;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.shared.service.UnprocessableException;

/** Keeps the versions of products, and how they are supported. */
@Stateless
public class VersionService {

    private static final Logger LOG = Logger.getLogger(VersionService.class.getName());

    @Inject ProductRepository products;
    @Inject History history;
    @Inject CurrentActor current;
    @Inject Clock clock;

    /**
     * Adds a version where its number belongs.
     *
     * @throws NotFoundException if there is no such product
     * @throws ConflictException if it has a version of that name
     * @throws InvalidInputException if the phases don't follow one another
     * @throws UnprocessableException if the product has enough versions
     */
    @Requires(Permission.MANAGE_RELEASES)
    public void add(@NotNull @Valid SaveVersion command) {
        var product = products.lock(command.product());
        var name = command.name().strip();
        if (product.version(name).isPresent()) {
            throw new ConflictException("already_exists", "name");
        }
        var cycle = cycle(command.phases() == null ? List.of() : command.phases());
        live(product, added(product, name), cycle);
    }

    /**
     * Changes the life cycle of a version.
     *
     * @throws NotFoundException if there is no such product, or it has no such version
     * @throws ConflictException if somebody else changed it in the meantime
     * @throws InvalidInputException if the phases don't follow one another
     */
    @Requires(Permission.MANAGE_RELEASES)
    public void change(@NotNull @Valid SaveVersion command) {
        var product = products.lock(command.product());
        var version =
                product.version(command.name())
                        .orElseThrow(() -> new NotFoundException("version", command.name()));
        ConflictException.unlessSeen(command.version(), version.version());
        if (command.phases() != null) {
            live(product, version, cycle(command.phases()));
        }
    }

    /**
     * Takes over the life cycle of a product's versions from a file of endoflife.date: adds those
     * that are missing, and leaves those that the file doesn't name. The same file again changes
     * nothing.
     *
     * @param json such as endoflife.date has it under {@code /api/<product>.json}, or {@code
     *     /api/v1/products/<product>}
     * @return how many versions were added or changed
     * @throws NotFoundException if there is no such product
     * @throws InvalidInputException if something in the file is not as it has to be; then nothing
     *     of it is taken over
     * @throws UnprocessableException if the product would have too many versions
     */
    @Requires(Permission.MANAGE_RELEASES)
    public int importLifeCycle(@NotNull String key, @NotNull String json) {
        var product = products.lock(key);
        var changed = 0;
        for (var line : EndOfLifeFile.read(json)) {
            var known = product.version(line.name());
            if (known.isEmpty() || !known.get().lifeCycle().equals(line.cycle())) {
                live(product, known.orElseGet(() -> added(product, line.name())), line.cycle());
                changed++;
            }
        }
        LOG.log(
                Level.INFO,
                "Life cycle of {0} versions of {1} taken over by {2}",
                new Object[] {changed, product, current.actor().name()});
        return changed;
    }

    private static LifeCycle cycle(List<PhaseSpan> phases) {
        try {
            return new LifeCycle(phases);
        } catch (UnfitLifeCycleException unfit) {
            throw new InvalidInputException(
                    unfit.code(), "phases[" + unfit.index() + "]", unfit.index() + 1);
        }
    }

    private ProductVersion added(Product product, String name) {
        if (product.versions().size() >= Product.VERSIONS_MAX) {
            throw new UnprocessableException(
                    "product.too_many_versions", "name", Product.VERSIONS_MAX);
        }
        var fresh = product.insertVersion(name);
        history.changed(Subject.PRODUCT, product.id(), "versions", null, name, true);
        return fresh;
    }

    private void live(Product product, ProductVersion version, LifeCycle cycle) {
        var before = version.lifeCycle();
        version.live(cycle, LocalDate.now(clock));
        history.changed(
                Subject.PRODUCT,
                product.id(),
                "lifeCycle." + version.name(),
                said(before),
                said(cycle),
                true);
    }

    private static String said(LifeCycle cycle) {
        return cycle.known() ? cycle.toString() : null;
    }
}
