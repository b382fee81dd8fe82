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
import java.util.Comparator;
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
@NamedQuery(
        name = Product.WITH_VERSIONS,
        query = "select p from Product p left join fetch p.versions where p.key = :key")
public class Product extends BaseEntity {

    public static final String BY_KEY = "Product.byKey";
    public static final String ALL = "Product.all";
    public static final String COUNT = "Product.count";
    public static final String WITH_VERSIONS = "Product.withVersions";
    public static final int NAME_MAXLENGTH = Key.NAME_MAXLENGTH;

    /** Most versions of one product. */
    public static final int VERSIONS_MAX = 500;

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

    /**
     * Adds a version where its number belongs: before the first that is older. Does nothing if
     * there is one of that name.
     */
    public ProductVersion insertVersion(String versionName) {
        var known = version(versionName);
        if (known.isPresent()) {
            return known.get();
        }
        var fresh = new ProductVersion(this, versionName, 0);
        var ordered = new ArrayList<>(versions());
        var at = 0;
        while (at < ordered.size()
                && VersionOrder.compare(ordered.get(at).name(), versionName) > 0) {
            at++;
        }
        ordered.add(at, fresh);
        for (int i = 0; i < ordered.size(); i++) {
            ordered.get(i).moveTo(ordered.size() - i);
        }
        versions.add(at, fresh);
        return fresh;
    }

    /**
     * What says how a version is supported: itself, or the closest of the lines it belongs to.
     *
     * @return empty if nobody has told
     */
    public Optional<ProductVersion> line(ProductVersion version) {
        return version.lifeCycle().known()
                ? Optional.of(version)
                : versions.stream()
                        .filter(v -> v.lifeCycle().known() && v.leads(version.name()))
                        .max(Comparator.comparingInt(v -> v.name().length()));
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
        // The cache adds new ones at the end.
        return versions.stream()
                .sorted(Comparator.comparingInt(ProductVersion::position).reversed())
                .toList();
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
