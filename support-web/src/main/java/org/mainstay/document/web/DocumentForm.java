package org.mainstay.document.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.mainstay.document.model.Audience;
import org.mainstay.document.model.Content;
import org.mainstay.document.model.DocumentKind;
import org.mainstay.document.model.DocumentOrigin;
import org.mainstay.document.model.DocumentRevision;
import org.mainstay.document.service.DocumentDetail;
import org.mainstay.document.service.ReviseDocument;
import org.mainstay.document.service.WriteDocument;
import org.mainstay.product.model.VersionRange;
import org.mainstay.shared.model.Language;
import org.mainstay.ticket.web.TagsInput;

/** What is typed about a document. */
public class DocumentForm {

    private @NotBlank @Size(max = Content.TITLE_MAXLENGTH) String title;
    private @NotNull DocumentKind kind = DocumentKind.HOW_TO;
    private @NotNull DocumentOrigin origin = DocumentOrigin.OFFICIAL;
    private @NotBlank @Size(max = Content.BODY_MAXLENGTH) String body;
    private @NotNull Language language;
    private @NotNull Audience audience = Audience.CUSTOMERS;
    private String organisation;
    private String product;
    private @Size(max = VersionRange.MAXLENGTH) String appliesTo;
    private String tags;
    private @Size(max = DocumentRevision.WHY_MAXLENGTH) String why;

    /** Begins with what a document says now. */
    void fill(DocumentDetail known) {
        var summary = known.summary();
        title = summary.title();
        kind = summary.kind();
        origin = summary.origin();
        body = known.body();
        language = summary.language();
        audience = summary.audience();
        organisation = summary.organisation();
        product = summary.product();
        appliesTo = summary.appliesTo();
        tags = String.join(", ", known.tags());
    }

    /** Begins with what was prepared. */
    void fill(WriteDocument prepared) {
        title = prepared.title();
        kind = prepared.kind();
        origin = prepared.origin();
        body = prepared.body();
        language = prepared.language();
        audience = prepared.audience();
        organisation = prepared.organisation();
        product = prepared.product();
        appliesTo = prepared.appliesTo();
        tags = String.join(", ", prepared.tags());
    }

    /**
     * The same as the services take it, to begin a document.
     *
     * @param translates key of the one that says the same in another language; null for none
     */
    WriteDocument writing(String translates) {
        return new WriteDocument(
                title,
                kind,
                origin,
                body,
                language,
                translates,
                audience,
                organisation,
                product,
                appliesTo,
                TagsInput.split(tags));
    }

    /** The same as the services take it, to change one. */
    ReviseDocument revision(String key, Integer version) {
        return new ReviseDocument(
                key,
                title,
                kind,
                origin,
                body,
                audience,
                organisation,
                Optional.ofNullable(product),
                Optional.ofNullable(appliesTo),
                TagsInput.split(tags),
                why,
                version);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public DocumentKind getKind() {
        return kind;
    }

    public void setKind(DocumentKind kind) {
        this.kind = kind;
    }

    public DocumentOrigin getOrigin() {
        return origin;
    }

    public void setOrigin(DocumentOrigin origin) {
        this.origin = origin;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }

    public Audience getAudience() {
        return audience;
    }

    public void setAudience(Audience audience) {
        this.audience = audience;
    }

    /** Key of the one that may read it. */
    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
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

    public String getTags() {
        return tags;
    }

    public void setTags(String tags) {
        this.tags = tags;
    }

    /** Why it is changed; null if nobody says. */
    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
