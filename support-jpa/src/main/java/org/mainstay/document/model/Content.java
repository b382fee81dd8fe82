package org.mainstay.document.model;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.mainstay.organisation.model.Organisation;
import org.mainstay.product.model.Product;
import org.mainstay.product.model.VersionRange;

/**
 * What a document says, what it applies to and who may read it: all that is looked at in a review
 * and becomes visible with the publication. Never altered.
 */
@Embeddable
@Access(AccessType.FIELD)
public class Content {

    public static final int TITLE_MAXLENGTH = 200;

    /** Longest text in characters. */
    public static final int BODY_MAXLENGTH = 200_000;

    @Column(updatable = false)
    private @NotBlank @Size(max = TITLE_MAXLENGTH) String title;

    @Column(updatable = false)
    private @NotBlank @Size(max = BODY_MAXLENGTH) String body;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "product_id", updatable = false)
    private Product product;

    @Column(name = "applies_to", updatable = false)
    private VersionRange appliesTo;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @NotNull Audience audience;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organisation_id", updatable = false)
    private Organisation organisation;

    protected Content() {}

    /**
     * @param body Markdown
     * @param product null for none in particular
     * @param appliesTo which versions of the product; null for all
     * @param organisation for {@link Audience#ORGANISATION}, otherwise null
     */
    public Content(
            String title,
            String body,
            Product product,
            VersionRange appliesTo,
            Audience audience,
            Organisation organisation) {
        this.title = title;
        this.body = body;
        this.product = product;
        this.appliesTo = appliesTo;
        this.audience = audience;
        this.organisation = organisation;
    }

    public String title() {
        return title;
    }

    /** Markdown. */
    public String body() {
        return body;
    }

    /** Null for none in particular. */
    public Product product() {
        return product;
    }

    /** Null for all versions. */
    public VersionRange appliesTo() {
        return appliesTo;
    }

    public Audience audience() {
        return audience;
    }

    /** The one whose people may read it; null if the audience isn't one organisation. */
    public Organisation organisation() {
        return organisation;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Content content
                && Objects.equals(title, content.title)
                && Objects.equals(body, content.body)
                && Objects.equals(product, content.product)
                && Objects.equals(appliesTo, content.appliesTo)
                && audience == content.audience
                && Objects.equals(organisation, content.organisation);
    }

    @Override
    public int hashCode() {
        return Objects.hash(title, body, audience);
    }
}
