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

/** What a reader says of a document to the others; moderators hide what doesn't belong there. */
@Entity
@Table(name = "document_comment")
@NamedQuery(
        name = DocumentComment.OF_DOCUMENT,
        query =
                "select c from DocumentComment c join fetch c.author where c.document = :document"
                        + " and (c.hiddenReason is null or :all = true or c.author.id = :reader)"
                        + " order by c.id")
@NamedQuery(
        name = DocumentComment.COUNT,
        query =
                "select count(c) from DocumentComment c where c.document = :document and"
                        + " (c.hiddenReason is null or :all = true or c.author.id = :reader)")
public class DocumentComment extends BaseEntity {

    public static final String OF_DOCUMENT = "DocumentComment.ofDocument";
    public static final String COUNT = "DocumentComment.count";
    public static final int BODY_MAXLENGTH = 4000;
    public static final int REASON_MAXLENGTH = 500;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "document_id", updatable = false)
    private @NotNull Document document;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "author_id", updatable = false)
    private @NotNull Person author;

    @Column(updatable = false)
    private @NotBlank @Size(max = BODY_MAXLENGTH) String body;

    @Column(name = "created_at", updatable = false)
    private @NotNull Instant createdAt;

    @Column(name = "hidden_reason")
    private @Size(max = REASON_MAXLENGTH) String hiddenReason;

    protected DocumentComment() {}

    /**
     * @param body Markdown
     */
    public DocumentComment(Document document, Person author, String body, Instant now) {
        this.document = document;
        this.author = author;
        this.body = body;
        this.createdAt = now;
    }

    /** Takes it out of the readers' sight; its author sees why. */
    public void hide(String reason) {
        hiddenReason = reason;
    }

    public Document document() {
        return document;
    }

    public Person author() {
        return author;
    }

    /** Markdown. */
    public String body() {
        return body;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Null unless it is hidden. */
    public String hiddenReason() {
        return hiddenReason;
    }
}
