package org.mainstay.ticket.model;

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

/** A file that waits for the message it will be sent with; part of a {@link Draft}. */
@Entity
@Table(name = "draft_file")
@NamedQuery(
        name = DraftFile.AT,
        query =
                "select f from DraftFile f where f.owner.id = :owner and f.place = :place order by"
                        + " f.id")
@NamedQuery(name = DraftFile.FORGET, query = "delete from DraftFile f where f.createdAt < :before")
public class DraftFile extends BaseEntity {

    public static final String AT = "DraftFile.at";
    public static final String FORGET = "DraftFile.forget";

    /** Most files that can wait for one message. */
    public static final int PER_DRAFT_MAX = 20;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "owner_id", updatable = false)
    private @NotNull Person owner;

    @Column(updatable = false)
    private @NotNull @Size(max = Ticket.NUMBER_MAXLENGTH) String place;

    @Column(name = "file_name", updatable = false)
    private @NotBlank @Size(max = Attachment.FILE_NAME_MAXLENGTH) String fileName;

    @Column(name = "content_type", updatable = false)
    private @NotBlank String contentType;

    @Column(name = "byte_size", updatable = false)
    private long size;

    @Column(updatable = false)
    private @NotNull String sha256;

    @Column(name = "created_at", updatable = false)
    private @NotNull Instant createdAt;

    protected DraftFile() {}

    /**
     * @param place a ticket's number, or {@link Draft#NEW_TICKET}
     * @param size bytes
     * @param sha256 lower-case hex digest of the bytes
     */
    public DraftFile(
            Person owner,
            String place,
            String fileName,
            String contentType,
            long size,
            String sha256,
            Instant now) {
        this.owner = owner;
        this.place = place;
        this.fileName = fileName;
        this.contentType = contentType;
        this.size = size;
        this.sha256 = sha256;
        this.createdAt = now;
    }

    public Person owner() {
        return owner;
    }

    public String place() {
        return place;
    }

    public String fileName() {
        return fileName;
    }

    public String contentType() {
        return contentType;
    }

    public long size() {
        return size;
    }

    public String sha256() {
        return sha256;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
