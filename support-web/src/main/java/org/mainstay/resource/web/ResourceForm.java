package org.mainstay.resource.web;

import jakarta.servlet.http.Part;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.mainstay.document.model.Audience;
import org.mainstay.product.model.VersionRange;
import org.mainstay.resource.model.Licences;
import org.mainstay.resource.model.Resource;
import org.mainstay.resource.model.ResourceKind;
import org.mainstay.resource.service.ChangeResource;
import org.mainstay.resource.service.ContributeResource;
import org.mainstay.resource.service.ResourceDetail;
import org.mainstay.ticket.service.StoredFile;
import org.mainstay.ticket.web.TagsInput;

/** What is typed about a resource. */
public class ResourceForm {

    private @NotBlank @Size(max = Resource.TITLE_MAXLENGTH) String title;
    private @NotBlank @Size(max = Resource.TEXT_MAXLENGTH) String description;
    private @NotNull ResourceKind kind = ResourceKind.SCRIPT;
    private @NotNull @Size(max = Licences.ID_MAXLENGTH) String licence;
    private String product;
    private @Size(max = VersionRange.MAXLENGTH) String appliesTo;
    private @NotNull Audience audience = Audience.CUSTOMERS;
    private String tags;
    private @Size(max = Resource.LINK_MAXLENGTH) String link;
    private @Pattern(regexp = Resource.SHA256) String sha256;
    private Part file;

    /** Begins with what is known of a resource. */
    void fill(ResourceDetail known) {
        var summary = known.summary();
        title = summary.title();
        description = known.description().text();
        kind = summary.kind();
        licence = summary.licence();
        product = summary.product();
        appliesTo = summary.appliesTo();
        audience = summary.audience();
        tags = String.join(", ", known.tags());
        link = known.link();
        sha256 = link == null ? null : known.sha256();
    }

    /** Whether a file was chosen. */
    boolean withFile() {
        return file != null && file.getSize() > 0;
    }

    /**
     * The same as the services take it, to contribute it.
     *
     * @param stored the file that was chosen; null for none
     */
    ContributeResource contribution(StoredFile stored) {
        return new ContributeResource(
                title,
                description,
                kind,
                licence,
                product,
                appliesTo,
                audience,
                TagsInput.split(tags),
                link,
                sha256,
                stored);
    }

    /**
     * The same as the services take it, to change one.
     *
     * @param stored the file that was chosen; null for none
     */
    ChangeResource change(String key, StoredFile stored, Integer version) {
        return new ChangeResource(
                key,
                title,
                Optional.of(description),
                kind,
                licence,
                Optional.ofNullable(product),
                Optional.ofNullable(appliesTo),
                audience,
                TagsInput.split(tags),
                Optional.ofNullable(link),
                sha256,
                stored,
                version);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public ResourceKind getKind() {
        return kind;
    }

    public void setKind(ResourceKind kind) {
        this.kind = kind;
    }

    public String getLicence() {
        return licence;
    }

    public void setLicence(String licence) {
        this.licence = licence;
    }

    public String getProduct() {
        return product;
    }

    public void setProduct(String product) {
        this.product = product;
    }

    public String getAppliesTo() {
        return appliesTo;
    }

    public void setAppliesTo(String appliesTo) {
        this.appliesTo = appliesTo;
    }

    public Audience getAudience() {
        return audience;
    }

    public void setAudience(Audience audience) {
        this.audience = audience;
    }

    public String getTags() {
        return tags;
    }

    public void setTags(String tags) {
        this.tags = tags;
    }

    public String getLink() {
        return link;
    }

    public void setLink(String link) {
        this.link = link;
    }

    /** Of what the link leads to. */
    public String getSha256() {
        return sha256;
    }

    public void setSha256(String sha256) {
        this.sha256 = sha256;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
