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

/** A file of a ticket; its bytes lie in the data directory under their SHA-256. */
@Entity
@Table(name = "attachment")
@NamedQuery(
        name = Attachment.OF_TICKET,
        query =
                "select a from Attachment a join fetch a.uploader where a.ticket.id in :tickets and"
                        + " a.removedAt is null and (a.internal = false or a.internal = :internal)"
                        + " order by a.id")
@NamedQuery(
        name = Attachment.COUNT_OF_TICKET,
        query =
                "select count(a) from Attachment a where a.ticket.id = :ticket and a.removedAt is"
                        + " null")
@NamedQuery(
        name = Attachment.SEARCHABLE,
        query =
                "select a.ticket.id, a.internal, a.fileName from Attachment a where a.ticket.id in"
                        + " :ids and a.removedAt is null order by a.ticket.id, a.id")
public class Attachment extends BaseEntity {

    public static final String OF_TICKET = "Attachment.ofTicket";
    public static final String COUNT_OF_TICKET = "Attachment.countOfTicket";
    public static final String SEARCHABLE = "Attachment.searchable";
    public static final int FILE_NAME_MAXLENGTH = 200;

    /** Most files a ticket can have. */
    public static final int PER_TICKET_MAX = 200;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "ticket_id", updatable = false)
    private @NotNull Ticket ticket;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "message_id", updatable = false)
    private Message message;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "uploader_id", updatable = false)
    private @NotNull Person uploader;

    @Column(name = "file_name", updatable = false)
    private @NotBlank @Size(max = FILE_NAME_MAXLENGTH) String fileName;

    @Column(name = "content_type", updatable = false)
    private @NotBlank String contentType;

    @Column(name = "byte_size", updatable = false)
    private long size;

    @Column(updatable = false)
    private @NotNull String sha256;

    @Column(updatable = false)
    private boolean internal;

    @Column(name = "created_at", updatable = false)
    private @NotNull Instant createdAt;

    @Column(name = "removed_at")
    private Instant removedAt;

    protected Attachment() {}

    /**
     * @param message the message it came with, null if it came alone
     * @param sha256 lower-case hex digest of the bytes
     * @param internal whether customers may not see it
     */
    public Attachment(
            Ticket ticket,
            Message message,
            Person uploader,
            String fileName,
            String contentType,
            long size,
            String sha256,
            boolean internal,
            Instant now) {
        this.ticket = ticket;
        this.message = message;
        this.uploader = uploader;
        this.fileName = fileName;
        this.contentType = contentType;
        this.size = size;
        this.sha256 = sha256;
        this.internal = internal;
        this.createdAt = now;
    }

    /** Takes it out of sight; the entry and the history stay. */
    public void remove(Instant now) {
        removedAt = now;
    }

    public Ticket ticket() {
        return ticket;
    }

    public Message message() {
        return message;
    }

    public Person uploader() {
        return uploader;
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

    public boolean internal() {
        return internal;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public boolean removed() {
        return removedAt != null;
    }
}
