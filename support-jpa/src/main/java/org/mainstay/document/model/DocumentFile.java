package org.mainstay.document.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.mainstay.identity.model.Person;
import org.mainstay.shared.model.BaseEntity;

/**
 * A picture or another file of a document; its bytes lie in the data directory under their SHA-256.
 *
 * <p>It belongs to the revisions from one to another, so that readers get what the published one
 * had, whatever is added or taken away in the next draft.
 */
@Entity
@Table(name = "document_file")
@NamedQuery(
        name = DocumentFile.OF_REVISION,
        query =
                "select f from DocumentFile f where f.document = :document and f.first <= :number"
                        + " and (f.last is null or f.last >= :number) order by f.path")
public class DocumentFile extends BaseEntity {

    public static final String OF_REVISION = "DocumentFile.ofRevision";
    public static final int PATH_MAXLENGTH = 300;

    /** Most files of a revision. */
    public static final int PER_DOCUMENT_MAX = 200;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "document_id", updatable = false)
    private @NotNull Document document;

    @Column(updatable = false)
    private @NotBlank @Size(max = PATH_MAXLENGTH) String path;

    @Column(name = "content_type", updatable = false)
    private @NotBlank String contentType;

    @Column(name = "byte_size", updatable = false)
    private long size;

    @Column(updatable = false)
    private @NotNull String sha256;

    @Column(name = "first_revision", updatable = false)
    private int first;

    @Column(name = "last_revision")
    private Integer last;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "uploader_id", updatable = false)
    private @NotNull Person uploader;

    @Column(name = "created_at", updatable = false)
    private @NotNull Instant createdAt;

    protected DocumentFile() {}

    /**
     * Comes with the newest revision of a document.
     *
     * @param path its name, perhaps in folders, as the text's links say it
     * @param size bytes
     * @param sha256 lower-case hex digest of the bytes
     */
    public DocumentFile(
            Document document,
            String path,
            String contentType,
            long size,
            String sha256,
            Person uploader,
            Instant now) {
        this.document = document;
        this.path = path;
        this.contentType = contentType;
        this.size = size;
        this.sha256 = sha256;
        this.first = document.latest();
        this.uploader = uploader;
        this.createdAt = now;
    }

    /** The newest revision of the document doesn't have it any more. */
    public void remove() {
        last = document.latest() - 1;
    }

    public Document document() {
        return document;
    }

    /** Its name, perhaps in folders. */
    public String path() {
        return path;
    }

    public String contentType() {
        return contentType;
    }

    /** Bytes. */
    public long size() {
        return size;
    }

    /** Lower-case hex. */
    public String sha256() {
        return sha256;
    }

    /** Whether a revision has it. */
    public boolean of(int revision) {
        return first <= revision && (last == null || last >= revision);
    }

    public Person uploader() {
        return uploader;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
