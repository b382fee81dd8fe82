package org.mainstay.document.model;

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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.mainstay.identity.model.Person;
import org.mainstay.release.model.Release;
import org.mainstay.shared.model.BaseEntity;
import org.mainstay.shared.model.Key;
import org.mainstay.shared.model.Language;

/**
 * A text that helps. What it says is in its {@link DocumentRevision}s, of which one can be
 * published while a later one is written; who reads what says {@link DocumentRevision#audience}.
 *
 * <p>The same text in another language is a document of its own, in the same family.
 */
@Entity
@Table(name = "document")
@NamedQuery(name = Document.BY_KEY, query = "select d from Document d where d.key = :key")
@NamedQuery(
        name = Document.IN_FAMILY,
        query = "select d from Document d where d.family = :family and d.language = :language")
@NamedQuery(
        name = Document.OF_RELEASE,
        query = "select d from Document d where d.release = :release")
@NamedQuery(
        name = Document.IDS_AFTER,
        query = "select d.id from Document d where d.id > :id order by d.id")
@NamedQuery(name = Document.COUNT, query = "select count(d) from Document d")
@NamedQuery(
        name = Document.FOLDERS,
        query =
                "select d.folder, count(d), max(d.updatedAt) from Document d where d.folder is not"
                        + " null group by d.folder order by d.folder")
public class Document extends BaseEntity {

    public static final String BY_KEY = "Document.byKey";
    public static final String IN_FAMILY = "Document.inFamily";
    public static final String OF_RELEASE = "Document.ofRelease";
    public static final String IDS_AFTER = "Document.idsAfter";
    public static final String COUNT = "Document.count";
    public static final String FOLDERS = "Document.folders";
    public static final int KEY_MAXLENGTH = 16;
    public static final int TAGS_MAX = 20;

    /** Longest path within a folder. */
    public static final int PATH_MAXLENGTH = 300;

    /** Most reviewers that can be asked at once. */
    public static final int REVIEWERS_MAX = 10;

    @Column(name = "document_key", updatable = false)
    private @NotNull @Size(max = KEY_MAXLENGTH) String key;

    @Enumerated(EnumType.STRING)
    private @NotNull DocumentKind kind;

    @Enumerated(EnumType.STRING)
    private @NotNull DocumentOrigin origin;

    @Enumerated(EnumType.STRING)
    @Column(name = "text_language", updatable = false)
    private @NotNull Language language;

    @Column(name = "family_id", updatable = false)
    private Long family;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "release_id", updatable = false)
    private Release release;

    @Enumerated(EnumType.STRING)
    private @NotNull DocumentStatus status = DocumentStatus.DRAFT;

    @Column(name = "latest_number")
    private int latest;

    @Column(name = "published_number")
    private Integer published;

    private int quorum;

    @Column(name = "review_on")
    private LocalDate reviewOn;

    @Column(name = "reminded_on")
    private LocalDate remindedOn;

    @Column(updatable = false)
    private @Size(max = Key.MAXLENGTH) String folder;

    @Column(updatable = false)
    private @Size(max = PATH_MAXLENGTH) String path;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "document_tag", joinColumns = @JoinColumn(name = "document_id"))
    @Column(name = "tag")
    private Set<String> tags = new HashSet<>();

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "creator_id", updatable = false)
    private @NotNull Person creator;

    @Column(name = "created_at", updatable = false)
    private @NotNull Instant createdAt;

    @Column(name = "updated_at")
    private @NotNull Instant updatedAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    protected Document() {}

    /** The key of the count-th one, such as {@code D-0042}. */
    public static String key(long count) {
        return "D-%04d".formatted(count);
    }

    /**
     * @param key unique
     */
    public Document(
            String key,
            DocumentKind kind,
            DocumentOrigin origin,
            Language language,
            Person creator,
            Instant now) {
        this.key = key;
        this.kind = kind;
        this.origin = origin;
        this.language = language;
        this.creator = creator;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /**
     * Joins those that say the same in other languages; once, before it is stored.
     *
     * @param other null if there is none: then others can join this one
     */
    public void translate(Document other) {
        family = other == null ? id() : other.family;
    }

    /** Makes it the one with the notes of a release; once, before it is stored. */
    public void tellOf(Release published) {
        release = published;
    }

    /**
     * Says where it was imported from; once, before it is stored.
     *
     * @param newPath of its file in the folder
     */
    public void place(String newFolder, String newPath) {
        folder = newFolder;
        path = newPath;
    }

    public void classify(DocumentKind newKind, DocumentOrigin newOrigin, Instant now) {
        kind = newKind;
        origin = newOrigin;
        updatedAt = now;
    }

    public void tag(Set<String> newTags, Instant now) {
        tags.clear();
        tags.addAll(newTags);
        updatedAt = now;
    }

    /**
     * Counts another revision, which is a draft.
     *
     * @return its number
     */
    public int revise(Instant now) {
        latest++;
        status = DocumentStatus.DRAFT;
        updatedAt = now;
        return latest;
    }

    /**
     * Has the latest revision looked at.
     *
     * @param approvals how many it takes
     */
    public void submit(int approvals, Instant now) {
        status = DocumentStatus.IN_REVIEW;
        quorum = approvals;
        updatedAt = now;
    }

    /** Somebody found something wrong with the latest revision. */
    public void sendBack(Instant now) {
        status = DocumentStatus.DRAFT;
        updatedAt = now;
    }

    /**
     * Lets people read the latest revision, or confirms that it still is right.
     *
     * @param until when to look at it again
     */
    public void publish(LocalDate until, Instant now) {
        status = DocumentStatus.PUBLISHED;
        published = latest;
        reviewOn = until;
        publishedAt = now;
        updatedAt = now;
    }

    /** Its writers know that the day of its review has come. */
    public void reminded() {
        remindedOn = reviewOn;
    }

    /** Takes it away from its readers. */
    public void archive(Instant now) {
        status = DocumentStatus.ARCHIVED;
        published = null;
        reviewOn = null;
        updatedAt = now;
    }

    public String key() {
        return key;
    }

    public DocumentKind kind() {
        return kind;
    }

    public DocumentOrigin origin() {
        return origin;
    }

    public Language language() {
        return language;
    }

    /** Name of the folder it was imported into; null if it was written here. */
    public String folder() {
        return folder;
    }

    /** Path of its file in the folder, or in an export of what was written here. */
    public String path() {
        return path == null ? key + "/index.md" : path;
    }

    /** What it shares with the same text in other languages. */
    public Long family() {
        return family;
    }

    /** The release whose notes it is; null for all other documents. */
    public Release release() {
        return release;
    }

    /**
     * Where the work on the latest revision stands.
     *
     * @param today from when on it is due for review, if that day has come
     */
    public DocumentStatus status(LocalDate today) {
        return status == DocumentStatus.PUBLISHED ? publishedStatus(today) : status;
    }

    /** Where the published revision stands: published, or due for review. */
    public DocumentStatus publishedStatus(LocalDate today) {
        return reviewOn != null && !reviewOn.isAfter(today)
                ? DocumentStatus.DUE_FOR_REVIEW
                : DocumentStatus.PUBLISHED;
    }

    /** Whether it was taken away from its readers. */
    public boolean archived() {
        return status == DocumentStatus.ARCHIVED;
    }

    /** Number of the newest revision. */
    public int latest() {
        return latest;
    }

    /** Number of the revision that people read; null if there is none. */
    public Integer published() {
        return published;
    }

    /** How many approvals the revision in review takes. */
    public int quorum() {
        return quorum;
    }

    /** When to look whether it still is right; null unless published. */
    public LocalDate reviewOn() {
        return reviewOn;
    }

    /** Of which day of review its writers were reminded last; null if never. */
    public LocalDate remindedOn() {
        return remindedOn;
    }

    public Set<String> tags() {
        return Collections.unmodifiableSet(tags);
    }

    public Person creator() {
        return creator;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** When it was published or confirmed last; null if never. */
    public Instant publishedAt() {
        return publishedAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Document document && key.equals(document.key);
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
