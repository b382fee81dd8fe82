package org.mainstay.product.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.mainstay.shared.model.BaseEntity;

/** A version of a product as its users name it, such as {@code 3.4.1}. */
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

    protected ProductVersion() {}

    ProductVersion(Product product, String name, int position) {
        this.product = product;
        this.name = name;
        this.position = position;
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
