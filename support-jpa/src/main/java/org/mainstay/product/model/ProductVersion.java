package org.mainstay.product.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.mainstay.shared.model.BaseEntity;

/**
 * A version of a product as its users name it, such as {@code 3.4.1}, or a line of versions, such
 * as {@code 3.4}. A version without a life cycle of its own has that of its line.
 */
@Entity
@Table(name = "product_version")
public class ProductVersion extends BaseEntity {

    public static final int NAME_MAXLENGTH = 60;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "product_id", updatable = false)
    private Product product;

    @Column(updatable = false)
    private @NotBlank @Size(max = NAME_MAXLENGTH) String name;

    private int position;

    @Column(name = "life_cycle")
    private @NotNull LifeCycle lifeCycle = LifeCycle.UNKNOWN;

    @Column(name = "noticed_on")
    private LocalDate noticedOn;

    @Column(name = "notice_due_on")
    private LocalDate noticeDueOn;

    protected ProductVersion() {}

    ProductVersion(Product product, String name, int position) {
        this.product = product;
        this.name = name;
        this.position = position;
    }

    /**
     * Goes through other phases from now on; whoever uses it is told of their ends.
     *
     * @param today so that what is near is told at once
     */
    public void live(LifeCycle cycle, LocalDate today) {
        if (!cycle.equals(lifeCycle)) {
            lifeCycle = cycle;
            noticedOn = null;
            noticeDueOn =
                    cycle.endings(null, today).isEmpty()
                            ? cycle.nextNotice(today).orElse(null)
                            : today;
        }
    }

    /** What was to be told up to today is being told. */
    public void noticed(LocalDate today) {
        noticedOn = today;
        noticeDueOn = lifeCycle.nextNotice(today).orElse(null);
    }

    void moveTo(int newPosition) {
        position = newPosition;
    }

    /** Whether versions of that name belong to this line. */
    boolean leads(String versionName) {
        return versionName.startsWith(name + ".");
    }

    public Product product() {
        return product;
    }

    /** Its own; {@link LifeCycle#UNKNOWN} if it has none. */
    public LifeCycle lifeCycle() {
        return lifeCycle;
    }

    /** Up to when people were told of the ends of phases; null if never. */
    public LocalDate noticedOn() {
        return noticedOn;
    }

    /** When people are to be told next; null if there is nothing to tell. */
    public LocalDate noticeDueOn() {
        return noticeDueOn;
    }

    public String name() {
        return name;
    }

    /** Rises from old to new within a product. */
    public int position() {
        return position;
    }

    @Override
    public String toString() {
        return name;
    }
}
