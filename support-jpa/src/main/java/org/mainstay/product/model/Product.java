package org.mainstay.product.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.mainstay.shared.model.BaseEntity;
import org.mainstay.shared.model.Key;
import org.mainstay.team.model.Team;

/** A piece of open-source software the desk supports. */
@Entity
@Table(name = "product")
@NamedQuery(name = Product.BY_KEY, query = "select p from Product p where p.key = :key")
@NamedQuery(name = Product.ALL, query = "select p from Product p order by p.name, p.key")
@NamedQuery(name = Product.COUNT, query = "select count(p) from Product p")
public class Product extends BaseEntity {

    public static final String BY_KEY = "Product.byKey";
    public static final String ALL = "Product.all";
    public static final String COUNT = "Product.count";
    public static final int NAME_MAXLENGTH = Key.NAME_MAXLENGTH;

    @Column(name = "product_key", updatable = false)
    private @NotNull @Size(max = Key.MAXLENGTH) @Pattern(regexp = Key.PATTERN) String key;

    private @NotBlank @Size(max = NAME_MAXLENGTH) String name;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "team_id")
    private Team team;

    @OneToMany(mappedBy = "product", cascade = CascadeType.ALL)
    @OrderBy("position DESC")
    private List<ProductVersion> versions = new ArrayList<>();

    private boolean asks;

    protected Product() {}

    public Product(String key, String name) {
        this.key = key;
        this.name = name;
    }

    public void rename(String newName) {
        name = newName;
    }

    /** New tickets on this product go to the team; null leaves them unassigned. */
    public void entrustTo(Team responsible) {
        team = responsible;
    }

    /** Adds a version as the newest; does nothing if there is one of that name. */
    public void addVersion(String versionName) {
        if (version(versionName).isEmpty()) {
            var position = versions.stream().mapToInt(ProductVersion::position).max().orElse(0) + 1;
            versions.add(0, new ProductVersion(this, versionName, position));
        }
    }

    public Optional<ProductVersion> version(String versionName) {
        return versions.stream().filter(v -> v.name().equals(versionName)).findFirst();
    }

    /** There is a field from now on. */
    void ask() {
        asks = true;
    }

    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    /** Null while no team is responsible. */
    public Team team() {
        return team;
    }

    /** Newest first. */
    public List<ProductVersion> versions() {
        return Collections.unmodifiableList(versions);
    }

    /** Whether there are fields, be they retired; if not, nobody has to look for any. */
    public boolean asks() {
        return asks;
    }

    @Override
    public String toString() {
        return key;
    }
}
