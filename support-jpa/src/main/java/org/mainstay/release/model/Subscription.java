package org.mainstay.release.model;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import org.mainstay.identity.model.Person;
import org.mainstay.product.model.Product;
import org.mainstay.shared.model.BaseEntity;

/** Somebody who wants to be told of the releases of a product. */
@Entity
@Table(name = "product_subscription")
@NamedQuery(
        name = Subscription.OF_PERSON,
        query =
                "select s from Subscription s where s.product.key = :product and s.person.id ="
                        + " :person")
public class Subscription extends BaseEntity {

    public static final String OF_PERSON = "Subscription.ofPerson";

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "product_id", updatable = false)
    private @NotNull Product product;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id", updatable = false)
    private @NotNull Person person;

    protected Subscription() {}

    public Subscription(Product product, Person person) {
        this.product = product;
        this.person = person;
    }
}
