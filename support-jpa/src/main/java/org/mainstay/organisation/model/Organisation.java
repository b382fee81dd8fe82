package org.mainstay.organisation.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.mainstay.shared.model.BaseEntity;
import org.mainstay.shared.model.Key;

/** A customer's company or department; people belong to at most one. */
@Entity
@Table(name = "organisation")
@NamedQuery(name = Organisation.BY_KEY, query = "select o from Organisation o where o.key = :key")
@NamedQuery(
        name = Organisation.BY_NAME,
        query = "select o from Organisation o where lower(o.name) = lower(:name)")
@NamedQuery(name = Organisation.ALL, query = "select o from Organisation o order by o.name, o.key")
@NamedQuery(name = Organisation.COUNT, query = "select count(o) from Organisation o")
public class Organisation extends BaseEntity {

    public static final String BY_KEY = "Organisation.byKey";
    public static final String BY_NAME = "Organisation.byName";
    public static final String ALL = "Organisation.all";
    public static final String COUNT = "Organisation.count";
    public static final int NAME_MAXLENGTH = Key.NAME_MAXLENGTH;

    @Column(name = "organisation_key", updatable = false)
    private @NotNull @Size(max = Key.MAXLENGTH) @Pattern(regexp = Key.PATTERN) String key;

    private @NotBlank @Size(max = NAME_MAXLENGTH) String name;

    protected Organisation() {}

    public Organisation(String key, String name) {
        this.key = key;
        this.name = name;
    }

    public void rename(String newName) {
        name = newName;
    }

    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    @Override
    public String toString() {
        return key;
    }
}
