package org.mainstay.release.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.mainstay.problem.model.Broadcast;
import org.mainstay.product.model.Product;
import org.mainstay.product.model.ProductVersion;
import org.mainstay.shared.model.BaseEntity;

/**
 * A version of a product on its way to the users: planned, published, perhaps withdrawn. Every
 * change of what belongs to it counts as a change of itself.
 */
@Entity
@Table(name = "product_release")
@NamedQuery(
        name = Release.BY_ID,
        query = "select r from Release r join fetch r.product where r.id = :id")
@NamedQuery(
        name = Release.BY_NAME,
        query = "select r from Release r where r.product.key = :product and r.name = :name")
public class Release extends BaseEntity {

    public static final String BY_ID = "Release.byId";
    public static final String BY_NAME = "Release.byName";
    public static final int NAME_MAXLENGTH = ProductVersion.NAME_MAXLENGTH;
    public static final int NOTES_MAXLENGTH = 20_000;
    public static final int REASON_MAXLENGTH = 2000;

    /** Most fixes of one release. */
    public static final int FIXES_MAX = 2000;

    /** Most artefacts of one release. */
    public static final int ARTEFACTS_MAX = 100;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "product_id", updatable = false)
    private @NotNull Product product;

    @Column(updatable = false)
    private @NotBlank @Size(max = NAME_MAXLENGTH) String name;

    @Enumerated(EnumType.STRING)
    private @NotNull ReleaseStatus status = ReleaseStatus.PLANNED;

    @Column(name = "planned_on")
    private @NotNull LocalDate plannedOn;

    private @Size(max = NOTES_MAXLENGTH) String notes;

    @ElementCollection
    @CollectionTable(name = "release_preparer", joinColumns = @JoinColumn(name = "release_id"))
    @Column(name = "person_id")
    private Set<Long> preparers = new HashSet<>();

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "broadcast_id")
    private Broadcast broadcast;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawal_reason")
    private @Size(max = REASON_MAXLENGTH) String withdrawalReason;

    @Column(name = "created_at", updatable = false)
    private @NotNull Instant createdAt;

    @Column(name = "updated_at")
    private @NotNull Instant updatedAt;

    protected Release() {}

    /**
     * @param name as the version will be called
     * @param preparer id of the person who begins it
     */
    public Release(Product product, String name, LocalDate plannedOn, Long preparer, Instant now) {
        this.product = product;
        this.name = name;
        this.plannedOn = plannedOn;
        this.createdAt = now;
        prepared(preparer, now);
    }

    /** Somebody changed what will be released, and so can't vouch for it. */
    public final void prepared(Long person, Instant now) {
        preparers.add(person);
        updatedAt = now;
    }

    /** Something of it changed that needs no second pair of eyes. */
    public void touch(Instant now) {
        updatedAt = now;
    }

    public void plan(LocalDate day) {
        plannedOn = day;
    }

    /**
     * @param text Markdown; null for none
     */
    public void describe(String text) {
        notes = text;
    }

    /**
     * It is out.
     *
     * @param telling tells the customers of the tickets it fixes; null if it fixes none
     */
    public void publish(Broadcast telling, Instant now) {
        status = ReleaseStatus.PUBLISHED;
        broadcast = telling;
        publishedAt = now;
        updatedAt = now;
    }

    /** Nobody should install it any more. */
    public void withdraw(String reason, Instant now) {
        status = ReleaseStatus.WITHDRAWN;
        withdrawalReason = reason;
        withdrawnAt = now;
        updatedAt = now;
    }

    public Product product() {
        return product;
    }

    public String name() {
        return name;
    }

    public ReleaseStatus status() {
        return status;
    }

    public LocalDate plannedOn() {
        return plannedOn;
    }

    /** Markdown; null for none. */
    public String notes() {
        return notes;
    }

    /** Whether a person had a hand in what is released. */
    public boolean preparedBy(Long person) {
        return preparers.contains(person);
    }

    /** Ids of those who had a hand in it, in no order. */
    public Set<Long> preparers() {
        return Collections.unmodifiableSet(preparers);
    }

    /** What tells the customers of its tickets; null until published, and if it fixes none. */
    public Broadcast broadcast() {
        return broadcast;
    }

    /** Null until published. */
    public Instant publishedAt() {
        return publishedAt;
    }

    /** Null unless withdrawn. */
    public Instant withdrawnAt() {
        return withdrawnAt;
    }

    /** Null unless withdrawn. */
    public String withdrawalReason() {
        return withdrawalReason;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** Such as {@code hadoop 3.4.2}. */
    @Override
    public String toString() {
        return product + " " + name;
    }
}
