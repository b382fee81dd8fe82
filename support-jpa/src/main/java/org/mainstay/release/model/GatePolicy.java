package org.mainstay.release.model;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mainstay.product.model.Product;
import org.mainstay.shared.model.BaseEntity;

/** Which gates new releases of a product have to pass. */
@Entity
@Table(name = "gate_policy")
@NamedQuery(
        name = GatePolicy.OF_PRODUCT,
        query = "select p from GatePolicy p where p.product.key = :product")
public class GatePolicy extends BaseEntity {

    public static final String OF_PRODUCT = "GatePolicy.ofProduct";

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "product_id", updatable = false)
    private @NotNull Product product;

    private @NotNull String gates;

    protected GatePolicy() {}

    public GatePolicy(Product product, Collection<Gate> gates) {
        this.product = product;
        require(gates);
    }

    public final void require(Collection<Gate> wanted) {
        gates = wanted.stream().sorted().map(Gate::name).collect(Collectors.joining(","));
    }

    /** In their order; none if nothing has to be passed. */
    public Set<Gate> gates() {
        return Stream.of(gates.split(","))
                .filter(name -> !name.isEmpty())
                .map(Gate::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Gate.class)));
    }
}
