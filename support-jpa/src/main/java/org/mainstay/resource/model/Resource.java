package org.mainstay.resource.model;

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
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.mainstay.document.model.Audience;
import org.mainstay.identity.model.Person;
import org.mainstay.organisation.model.Organisation;
import org.mainstay.product.model.Product;
import org.mainstay.product.model.VersionRange;
import org.mainstay.shared.model.BaseEntity;

/**
 * Something of the community library: a file, or a link to where it is. Its contributor brings it;
 * a moderator lets others see it, and can take it down again. After a change it waits for a
 * moderator once more, since what others see was looked at as it is.
 */
@Entity
@Table(name = "resource")
@NamedQuery(
        name = Resource.BY_KEY,
        query =
                "select r from Resource r join fetch r.contributor left join fetch r.product left"
                        + " join fetch r.organisation left join fetch r.moderator where r.key = :key")
@NamedQuery(
        name = Resource.SEARCHABLE,
        query =
                "select r from Resource r join fetch r.contributor left join fetch r.product where"
                        + " r.id in :ids")
@NamedQuery(
        name = Resource.IDS_AFTER,
        query = "select r.id from Resource r where r.id > :id order by r.id")
@NamedQuery(name = Resource.COUNT, query = "select count(r) from Resource r")
public class Resource extends BaseEntity {

    public static final String BY_KEY = "Resource.byKey";
    public static final String SEARCHABLE = "Resource.searchable";
    public static final String IDS_AFTER = "Resource.idsAfter";
    public static final String COUNT = "Resource.count";
    public static final int KEY_MAXLENGTH = 16;
    public static final int TITLE_MAXLENGTH = 200;

    /** Longest description in characters. */
    public static final int TEXT_MAXLENGTH = 20_000;

    /** A SHA-256 in hex. */
    public static final String SHA256 = "[0-9a-fA-F]{64}";

    public static final int LINK_MAXLENGTH = 1000;
    public static final int REASON_MAXLENGTH = 2000;
    public static final int TAGS_MAX = 20;

    @Column(name = "resource_key", updatable = false)
    private @NotNull @Size(max = KEY_MAXLENGTH) String key;

    private @NotBlank @Size(max = TITLE_MAXLENGTH) String title;

    private @Size(max = TEXT_MAXLENGTH) String description;

    @Enumerated(EnumType.STRING)
    private @NotNull ResourceKind kind;

    private @NotNull @Size(max = Licences.ID_MAXLENGTH) String licence;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "product_id")
    private Product product;

    @Column(name = "applies_to")
    private VersionRange appliesTo;

    @Enumerated(EnumType.STRING)
    private @NotNull Audience audience;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organisation_id")
    private Organisation organisation;

    @Enumerated(EnumType.STRING)
    private @NotNull ResourceStatus status = ResourceStatus.PENDING;

    private @Size(max = LINK_MAXLENGTH) String link;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "content_type")
    private String contentType;

    @Column(name = "file_size")
    private Long size;

    private @Pattern(regexp = SHA256) String sha256;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "resource_tag", joinColumns = @JoinColumn(name = "resource_id"))
    @Column(name = "tag")
    private Set<String> tags = new HashSet<>();

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "contributor_id", updatable = false)
    private @NotNull Person contributor;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "moderator_id")
    private Person moderator;

    private @Size(max = REASON_MAXLENGTH) String reason;

    @Column(name = "created_at", updatable = false)
    private @NotNull Instant createdAt;

    @Column(name = "updated_at")
    private @NotNull Instant updatedAt;

    protected Resource() {}

    /** The key of the count-th one, such as {@code R-0042}. */
    public static String key(long count) {
        return "R-%04d".formatted(count);
    }

    /**
     * @param key unique
     */
    public Resource(String key, Person contributor, Instant now) {
        this.key = key;
        this.contributor = contributor;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /**
     * Says what it is.
     *
     * @param text Markdown; null for nothing
     * @param spdx identifier of the licence, one of {@link Licences}
     */
    public void describe(String newTitle, String text, ResourceKind newKind, String spdx) {
        title = newTitle;
        description = text;
        kind = newKind;
        licence = spdx;
    }

    /**
     * Says what it is for.
     *
     * @param about null for no product in particular
     * @param range which versions of the product; null for all
     */
    public void apply(Product about, VersionRange range) {
        product = about;
        appliesTo = range;
    }

    /**
     * Says who is to see it once it is published.
     *
     * @param only the organisation for {@link Audience#ORGANISATION}, otherwise null
     */
    public void showTo(Audience readers, Organisation only) {
        audience = readers;
        organisation = only;
    }

    public void tag(Set<String> newTags) {
        tags.clear();
        tags.addAll(newTags);
    }

    /**
     * Says where it is, in place of a file or another place.
     *
     * @param digest SHA-256 of what is there, in lower-case hex; null if nobody says
     */
    public void point(String address, String digest) {
        link = address;
        sha256 = digest;
        fileName = null;
        contentType = null;
        size = null;
    }

    /**
     * Takes a file, in place of a link or another file.
     *
     * @param bytes how many there are
     * @param digest SHA-256 of them, in lower-case hex
     */
    public void bring(String name, String type, long bytes, String digest) {
        link = null;
        fileName = name;
        contentType = type;
        size = bytes;
        sha256 = digest;
    }

    /** Has a moderator look at it, for the first time or again. */
    public void submit(Instant now) {
        status = ResourceStatus.PENDING;
        moderator = null;
        reason = null;
        updatedAt = now;
    }

    /**
     * Somebody decided about it.
     *
     * @param why null if there is nothing to say
     */
    public void decide(ResourceStatus newStatus, Person by, String why, Instant now) {
        status = newStatus;
        moderator = by;
        reason = why;
        updatedAt = now;
    }

    public String key() {
        return key;
    }

    public String title() {
        return title;
    }

    /** Markdown; null for nothing. */
    public String description() {
        return description;
    }

    public ResourceKind kind() {
        return kind;
    }

    /** Identifier of the SPDX list. */
    public String licence() {
        return licence;
    }

    /** Null for no product in particular. */
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

    /** The one whose people see it; null if the audience isn't one organisation. */
    public Organisation organisation() {
        return organisation;
    }

    public ResourceStatus status() {
        return status;
    }

    /** Where it is; null if it is a file, or nobody has said yet. */
    public String link() {
        return link;
    }

    /** Whether there is anything to get: a file or a link. */
    public boolean available() {
        return link != null || fileName != null;
    }

    /** Whether a moderator has something to decide about. */
    public boolean waits() {
        return status == ResourceStatus.PENDING && available();
    }

    /** Null without a file. */
    public String fileName() {
        return fileName;
    }

    /** Null without a file. */
    public String contentType() {
        return contentType;
    }

    /** Bytes; null without a file. */
    public Long size() {
        return size;
    }

    /** Of the file, or of what the link leads to, in lower-case hex; null if nobody says. */
    public String sha256() {
        return sha256;
    }

    public Set<String> tags() {
        return Collections.unmodifiableSet(tags);
    }

    public Person contributor() {
        return contributor;
    }

    /** Who decided about it last; null while it waits for that. */
    public Person moderator() {
        return moderator;
    }

    /** Why it was refused or taken down; null if nobody had to say. */
    public String reason() {
        return reason;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Resource resource && key.equals(resource.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return key;
    }
}
